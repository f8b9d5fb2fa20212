import { expect, test } from "vitest";
import { listNotificationsInput, markNotificationsInput, setMailTimeInput } from "./notification-inputs";
import { MAX_MARKED } from "./notification-limits";

const id = "0192aaaa-0000-7000-8000-000000000001";

test.each([
  [listNotificationsInput, {}, true],
  [listNotificationsInput, { filter: "mentioned", after: `1767225600000.${id}` }, true],
  [listNotificationsInput, { filter: "everyone's" }, false],
  [listNotificationsInput, { after: "1" }, false],
  [listNotificationsInput, { after: id }, false],
  [markNotificationsInput, { ids: [id] }, true],
  [markNotificationsInput, { ids: [] }, false],
  [markNotificationsInput, { ids: Array.from({ length: MAX_MARKED + 1 }, () => id) }, false],
  [setMailTimeInput, { reason: "replied", mail: "never" }, true],
  [setMailTimeInput, { reason: "replied", mail: "hourly" }, false],
  [setMailTimeInput, { reason: "", mail: "never" }, false],
])("%#: %j is taken: %s", (input, sent, isTaken) => {
  expect(input.safeParse(sent).success).toBe(isTaken);
});
