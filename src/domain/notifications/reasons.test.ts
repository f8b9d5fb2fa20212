import { expect, test } from "vitest";
import { defaultMailTimes, notificationReasons, reasonWords } from "./reasons";

test("mail comes for what is meant for one, and for what a whole club is asked, unless one says otherwise", () => {
  const mailed = notificationReasons.filter((reason) => defaultMailTimes[reason] === "at_once");
  expect(mailed).toEqual(["assigned", "mentioned", "replied", "club"]);
});

test.each(notificationReasons)("%s is said with the name of whoever did it", (reason) => {
  expect(reasonWords[reason].happened("Ada")).toMatch(/^Ada \w+/);
});
