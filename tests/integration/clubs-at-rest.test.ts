import { createCast } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { advanceWeek } from "@/server/week/advance-week.service";

const db = getDb();

async function createForgottenClub() {
  const cast = await createCast(db);
  const visitedAt = new Date(Date.now() - 60 * 24 * 60 * 60_000);
  await db.club.update({ where: { id: cast.club.id }, data: { visitedAt } });
  return { ...cast, clubId: cast.club.id, visitedAt };
}

const jobsOf = async (clubId: string) =>
  (await db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${`week.advance:${clubId}`}`).length;

test("a club that nobody visited plans no meetings, opens no rounds and has no job", async () => {
  const { clubId } = await createForgottenClub();
  await advanceWeek(db, { clubId });
  expect(await db.meeting.count({ where: { clubId } })).toBe(0);
  expect(await db.round.count({ where: { clubId } })).toBe(0);
  expect(await jobsOf(clubId)).toBe(0);
});

test("a visit wakes it, of whatever page and by whoever may read it, and its page says what happened", async () => {
  const { clubId, observer, member, visitedAt } = await createForgottenClub();
  await as(observer).feed.listDays({ clubId, month: "2026-11" });
  await expect.poll(() => jobsOf(clubId)).toBe(1);
  await advanceWeek(db, { clubId });
  expect(await db.meeting.count({ where: { clubId } })).toBeGreaterThan(0);
  expect(await db.round.count({ where: { clubId, status: "open" } })).toBe(1);
  const { rest } = await as(member).week.get({ clubId });
  expect(rest?.from).toBe(visitedAt.toISOString());
  const later = new Date(Date.now() + 8 * 24 * 60 * 60_000);
  expect((await as(member, { now: later }).week.get({ clubId })).rest).toBeNull();
});

test("whoever is not in the club does not wake it", async () => {
  const { clubId, stranger } = await createForgottenClub();
  await expect(as(stranger).feed.listDays({ clubId, month: "2026-11" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await advanceWeek(db, { clubId });
  expect(await db.meeting.count({ where: { clubId } })).toBe(0);
});

test("a club that is visited goes on, and does not say that it rested", async () => {
  const { club, member } = await createCast(db);
  await advanceWeek(db, { clubId: club.id });
  expect(await jobsOf(club.id)).toBe(1);
  expect((await as(member).week.get({ clubId: club.id })).rest).toBeNull();
});
