// Rounds that an organizer closes and opens, beside the week that moves by itself.

import { nominate } from "@tests/factories/rounds";
import { createWinterClub, first, second } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";

async function setScene() {
  const scene = await createWinterClub();
  const rounds = () =>
    scene.db.round.findMany({
      where: { clubId: scene.clubId },
      orderBy: { number: "asc" },
      include: { meeting: true },
    });
  return { ...scene, rounds };
}

test("closed before its time, opened again for the next meeting; twenty openings at once open one", async () => {
  const { ada, olga, db, rounds, clubId } = await setScene();
  const [round] = await rounds();
  if (!round) throw new Error("no round");
  await nominate(db, { round, person: ada });
  const organizer = as(olga, { now: new Date("2026-01-02T10:00:00Z") }).rounds;
  await expect(organizer.open({ clubId })).rejects.toMatchObject({ cause: { reason: "round_open" } });
  await organizer.close({ clubId, roundId: round.id });
  await expect(organizer.close({ clubId, roundId: round.id })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { reason: "round_closed" },
  });
  const result = await as(ada).rounds.getByNumber({ clubId, number: 1 });
  expect(result).toMatchObject({ state: "closed", endedAt: "2026-01-02T10:00:00.000Z" });
  const openings = await Promise.allSettled(Array.from({ length: 20 }, () => organizer.open({ clubId })));
  expect(openings.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const all = await rounds();
  expect(all).toHaveLength(2);
  expect(all[1]?.meeting?.startsAt).toEqual(second);
});

test("a round that nobody nominated for leaves its meeting to the next one", async () => {
  const { olga, rounds, clubId } = await setScene();
  const organizer = as(olga, { now: new Date("2026-01-02T10:00:00Z") }).rounds;
  const [round] = await rounds();
  await organizer.close({ clubId, roundId: round?.id ?? "" });
  await organizer.open({ clubId });
  expect((await rounds()).map(({ meeting }) => meeting?.startsAt)).toEqual([first, first]);
});

test("a meeting of one's choice; not one that is past, has its pick, is too near or is another club's", async () => {
  const { olga, db, rounds, clubId } = await setScene();
  const [round] = await rounds();
  const organizer = as(olga, { now: new Date("2026-01-06T10:00:00Z") }).rounds;
  await organizer.close({ clubId, roundId: round?.id ?? "" });
  const meetings = await db.meeting.findMany({ where: { clubId }, orderBy: { startsAt: "asc" } });
  const [near, , third] = meetings;
  const other = await setScene();
  const [foreign] = await db.meeting.findMany({ where: { clubId: other.clubId } });
  await expect(organizer.open({ clubId, meetingId: foreign?.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(organizer.open({ clubId, meetingId: near?.id })).rejects.toMatchObject({ code: "CONFLICT" });
  await organizer.open({ clubId, meetingId: third?.id });
  expect((await rounds())[1]).toMatchObject({ meetingId: third?.id, status: "open" });
});
