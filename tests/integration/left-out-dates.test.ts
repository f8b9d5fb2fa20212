// Dates without a meeting that are named when a club is made.

import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { MAX_LEFT_OUT_DATES } from "@/domain/clubs/club-limits";
import { getDb } from "@/server/db";

const now = new Date("2026-12-01T09:00:00Z"); // a Tuesday
const meeting = { weekday: 4, time: "16:00", lengthMinutes: 60, everyWeeks: 2, place: null };
let count = 0;
const club = (leftOut: string[]) => {
  count += 1;
  return { name: "Readers", slug: `left-out-${count}`, timeZone: "Europe/Berlin", meeting, leftOut };
};

test("are cancelled meetings of the series, and the vote goes on to the first that takes place", async () => {
  const ada = await createPerson(getDb());
  const { clubId } = await as(ada, { now }).clubs.create(club(["2026-12-31", "2026-12-03", "2026-12-31"]));
  const meetings = await as(ada, { now }).meetings.listAhead({ clubId });
  expect(meetings.map(({ startsAt, status }) => [startsAt.slice(0, 10), status])).toEqual([
    ["2026-12-03", "cancelled"],
    ["2026-12-17", "scheduled"],
    ["2026-12-31", "cancelled"],
    ["2027-01-14", "scheduled"],
    ["2027-01-28", "scheduled"],
    ["2027-02-11", "scheduled"],
  ]);
  const round = await getDb().round.findFirstOrThrow({ where: { clubId }, select: { meeting: true } });
  expect(round.meeting?.startsAt.toISOString()).toBe("2026-12-17T15:00:00.000Z");
  const [first] = meetings;
  await as(ada, { now }).meetings.restore({ clubId, meetingId: first?.id ?? "" });
  expect((await as(ada, { now }).meetings.listAhead({ clubId }))[0]).toMatchObject({ status: "scheduled" });
});

test.each([
  ["another day of the week", ["2026-12-04"]],
  ["a week in which the club does not meet", ["2026-12-10"]],
  ["a day that is over", ["2026-11-19"]],
  ["no date", ["2026-02-30"]],
  ["too many", Array.from({ length: MAX_LEFT_OUT_DATES + 1 }, () => "2026-12-03")],
])("%s is refused, and no club is made", async (_, leftOut) => {
  const ada = await createPerson(getDb());
  await expect(as(ada, { now }).clubs.create(club(leftOut))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await getDb().membership.count({ where: { userId: ada.id } })).toBe(0);
});
