import { createClub } from "@tests/factories/clubs";
import { Gate } from "@tests/setup/gate";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "@/env";
import { getDb } from "@/server/db";
import { recordEvent } from "@/server/events/record-event";

interface Received {
  channel: string;
  payload: string;
}
const received: Received[] = [];
let listener: pg.Client;

beforeAll(async () => {
  listener = new pg.Client({ connectionString: env().DATABASE_URL });
  await listener.connect();
  listener.on("notification", ({ channel, payload = "" }) => received.push({ channel, payload }));
  await listener.query("LISTEN paperclub_events");
});

afterAll(() => listener.end());

/** Notifications that arrived for the club. A statement on the listening connection makes the ones that wait arrive. */
async function receivedIds(clubId: string): Promise<string[]> {
  await listener.query("SELECT 1");
  return received.filter(({ payload }) => payload.startsWith(clubId)).map(({ payload }) => payload.split(":")[1] ?? "");
}

async function idsOf(clubId: string): Promise<string[]> {
  const events = await getDb().event.findMany({ where: { clubId }, orderBy: { id: "asc" } });
  return events.map(({ id }) => id.toString());
}

test("an event is notified when its transaction commits, and not before", async () => {
  const club = await createClub(getDb());
  await getDb().$transaction(async (tx) => {
    await recordEvent(tx, { clubId: club.id, kind: "club.changed", payload: {} });
    expect(await receivedIds(club.id)).toEqual([]);
  });
  expect(await receivedIds(club.id)).toEqual(await idsOf(club.id));
  expect(await idsOf(club.id)).toHaveLength(1);
});

test("an event whose transaction fails leaves neither a row nor a notification", async () => {
  const club = await createClub(getDb());
  const failing = getDb().$transaction(async (tx) => {
    await recordEvent(tx, { clubId: club.id, kind: "club.changed", payload: {} });
    throw new Error("changed our mind");
  });
  await expect(failing).rejects.toThrow("changed our mind");
  expect(await idsOf(club.id)).toEqual([]);
  expect(await receivedIds(club.id)).toEqual([]);
});

test("a second transaction waits for the first, so ids rise in the order of commits", async () => {
  const club = await createClub(getDb());
  const order: string[] = [];
  const record = (tx: Parameters<typeof recordEvent>[0], roundId: string) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId } });
  const firstHasRecorded = new Gate();
  const firstMayCommit = new Gate();
  const first = getDb().$transaction(async (tx) => {
    await record(tx, "first");
    firstHasRecorded.open();
    await firstMayCommit.opened;
    order.push("first");
  });
  await firstHasRecorded.opened;
  const second = getDb().$transaction(async (tx) => {
    await record(tx, "second");
    order.push("second");
  });
  await someoneWaitsForALock();
  firstMayCommit.open();
  await Promise.all([first, second]);
  expect(order).toEqual(["first", "second"]);
  const payloads = await getDb().event.findMany({ where: { clubId: club.id }, orderBy: { id: "asc" } });
  expect(payloads.map(({ payload }) => payload)).toEqual([{ roundId: "first" }, { roundId: "second" }]);
});

test("forty transactions at once: ids are received in rising order, none is missing", async () => {
  const club = await createClub(getDb());
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      getDb().$transaction((tx) =>
        recordEvent(tx, { clubId: club.id, kind: "ballot.cast", payload: { roundId: String(index), voters: index } }),
      ),
    ),
  );
  expect(await receivedIds(club.id)).toEqual(await idsOf(club.id));
  expect(await idsOf(club.id)).toHaveLength(40);
});

test("clubs do not wait for each other", async () => {
  const [one, other] = [await createClub(getDb()), await createClub(getDb())];
  await getDb().$transaction(async (tx) => {
    await recordEvent(tx, { clubId: one.id, kind: "club.changed", payload: {} });
    // Another connection; it would never come back if the lock were one for all.
    await getDb().$transaction((inner) => recordEvent(inner, { clubId: other.id, kind: "club.changed", payload: {} }));
  });
  expect(await idsOf(other.id)).toHaveLength(1);
});

/** Comes back once a transaction in this database waits for an advisory lock. */
async function someoneWaitsForALock(): Promise<void> {
  await expect
    .poll(async () => {
      const found = await listener.query(
        "SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE datname = current_database() AND NOT granted",
      );
      return found.rowCount;
    })
    .toBe(1);
}
