import { expect, test } from "vitest";
import { chooseClub } from "./last-frame";

const clubs = [{ slug: "friday" }, { slug: "tuesday" }];

test.each([
  ["the one that was visited last", clubs, "tuesday", "tuesday"],
  ["the first, before any was visited", clubs, undefined, "friday"],
  ["the first, where the cookie names a club of others", clubs, "monday", "friday"],
  ["none, for whoever is in none", [], "tuesday", undefined],
])("%s", (_case, among, cookie, slug) => {
  expect(chooseClub(among, cookie)?.slug).toBe(slug);
});
