// The log of events and those who follow it: each event once, in order, whatever dies and however many run.

import { createClub } from "@tests/factories/clubs";
import { Gate } from "@tests/setup/gate";
import { afterAll, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { consumeAll, consumeEvents, type EventConsumer } from "@/server/events/consume-events";
import { ConsumerRunner } from "@/server/events/consumer-runner";
import { getListener } from "@/server/events/listener";
import { recordEvent } from "@/server/events/record-event";
import { consumers } from "@/server/notifications/consumers.service";

afterAll(() => getListener().stop());

const db = getDb();

/** A consumer that writes down what it handles, in the table of rate limits: in its transaction, as all do. */
function noting(name: string, more: Partial<EventConsumer> = {}): EventConsumer {
  return {
    name,
    gatherMs: 0,
    handle: async (tx, { events }) => {
      for (const { id } of events) {
        await tx.$executeRaw`INSERT INTO rate_limits (key, points) VALUES (${`${name}:${id}`}, 1)`;
      }
    },
    ...more,
  };
}

async function notedBy(name: string): Promise<string[]> {
  const rows = await db.rateLimit.findMany({ where: { key: { startsWith: `${name}:` } } });
  return rows.map(({ key }) => key.split(":")[1] ?? "").toSorted((a, b) => Number(a) - Number(b));
}

const record = (clubId: string, roundId = "1") =>
  db.$transaction((tx) => recordEvent(tx, { clubId, kind: "round.opened", payload: { roundId } }));

async function idsOf(clubId: string): Promise<string[]> {
  const events = await db.event.findMany({ where: { clubId }, orderBy: { id: "asc" } });
  return events.map(({ id }) => id.toString());
}

test("each of several consumers handles every event of every club once, and goes on where it was", async () => {
  const [one, other] = [await createClub(db), await createClub(db)];
  const [first, second] = [noting("first"), noting("second")];
  await record(one.id);
  await record(other.id);
  await consumeAll(db, [first]);
  await record(one.id);
  await consumeAll(db, [first, second]);
  await consumeAll(db, [first, second]);
  const all = [...(await idsOf(one.id)), ...(await idsOf(other.id))].toSorted((a, b) => Number(a) - Number(b));
  for (const name of ["first", "second"]) expect(await notedBy(name)).toEqual(expect.arrayContaining(all));
});

test("an event that commits late, behind one of another club with a higher id, is not missed", async () => {
  const [slow, quick] = [await createClub(db), await createClub(db)];
  const consumer = noting("late");
  const hasRecorded = new Gate();
  const mayCommit = new Gate();
  const late = db.$transaction(async (tx) => {
    await recordEvent(tx, { clubId: slow.id, kind: "club.changed", payload: {} });
    hasRecorded.open();
    await mayCommit.opened;
  });
  await hasRecorded.opened;
  await record(quick.id);
  await consumeAll(db, [consumer]);
  mayCommit.open();
  await late;
  await consumeAll(db, [consumer]);
  expect(await notedBy("late")).toEqual(
    expect.arrayContaining([...(await idsOf(slow.id)), ...(await idsOf(quick.id))]),
  );
});

test("two processes at once handle an event once, and neither waits for the other", async () => {
  const club = await createClub(db);
  await record(club.id);
  const isAtIt = new Gate();
  const mayGo = new Gate();
  const consumer = noting("shared");
  const slow = {
    ...consumer,
    handle: async (...given: Parameters<EventConsumer["handle"]>) => {
      isAtIt.open();
      await mayGo.opened;
      await consumer.handle(...given);
    },
  };
  const first = consumeEvents(db, slow, club.id);
  await isAtIt.opened;
  // Its cursor does not exist yet for others: the second waits for that alone.
  mayGo.open();
  await Promise.all([first, consumeEvents(db, consumer, club.id)]);
  await record(club.id);
  await Promise.all(Array.from({ length: 8 }, () => consumeEvents(db, consumer, club.id)));
  await consumeEvents(db, consumer, club.id);
  expect(await notedBy("shared")).toEqual(await idsOf(club.id));
});

test("what fails is handled again from the same place, and delays no other club", async () => {
  const [bad, good] = [await createClub(db), await createClub(db)];
  for (const { id } of [bad, good]) await record(id);
  const consumer = noting("failing");
  const failing = {
    ...consumer,
    handle: async (...given: Parameters<EventConsumer["handle"]>) => {
      await consumer.handle(...given);
      if (given[1].clubId === bad.id) throw new Error("not today");
    },
  };
  await expect(consumeEvents(db, failing, bad.id)).rejects.toThrow("not today");
  await consumeEvents(db, failing, good.id);
  expect(await notedBy("failing")).toEqual(await idsOf(good.id));
  await consumeEvents(db, consumer, bad.id);
  expect(await notedBy("failing")).toEqual([...(await idsOf(bad.id)), ...(await idsOf(good.id))]);
});

test("one consumer never overtakes the one that it goes by", async () => {
  const club = await createClub(db);
  const [ahead, behind] = [noting("ahead"), noting("behind", { behind: "ahead" })];
  await record(club.id);
  await consumeAll(db, [behind], club.id);
  expect(await notedBy("behind")).toEqual([]);
  await consumeAll(db, [ahead, behind], club.id);
  expect(await notedBy("behind")).toEqual(await idsOf(club.id));
});

test("a running process handles what was there before it and what comes, as it comes", async () => {
  const club = await createClub(db);
  await record(club.id);
  const runner = new ConsumerRunner(db, [noting("running")]);
  await expect.poll(async () => (await notedBy("running")).length).toBeGreaterThan(0);
  await record(club.id);
  await expect.poll(() => notedBy("running")).toEqual(expect.arrayContaining(await idsOf(club.id)));
  await runner.stop();
  await record(club.id);
  expect(await notedBy("running")).not.toContain((await idsOf(club.id)).at(-1));
});

test("the deletion of a club ends its cursors, and nothing is left to handle", async () => {
  const club = await createClub(db);
  await record(club.id);
  await consumeAll(db, consumers, club.id);
  await db.club.delete({ where: { id: club.id } });
  expect(await db.eventCursor.count({ where: { clubId: club.id } })).toBe(0);
  expect(await consumeEvents(db, noting("gone"), club.id)).toBe("done");
});
