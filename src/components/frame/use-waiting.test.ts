import { expect, test } from "vitest";
import { countsOf } from "./use-waiting";

const asked = [
  { clubId: "tuesday", count: 2 },
  { clubId: "friday", count: 1 },
  { clubId: "monday", count: 3 },
];

test.each([
  ["before it is known", null, "tuesday", {}],
  ["nothing", { unread: 0, asked: [] }, "tuesday", { thisWeek: 0, inbox: 0, clubs: 0 }],
  ["here and in other clubs", { unread: 4, asked }, "tuesday", { thisWeek: 2, inbox: 4, clubs: 4 }],
  ["in a club that asks for nothing", { unread: 100, asked }, "sunday", { thisWeek: 0, inbox: "99+", clubs: 6 }],
  ["in no club", { unread: 1, asked: [] }, undefined, { thisWeek: 0, inbox: 1, clubs: 0 }],
])("%s", (_case, waiting, clubId, counts) => {
  expect(countsOf(waiting, clubId)).toEqual(counts);
});
