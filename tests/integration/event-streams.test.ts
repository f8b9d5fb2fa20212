import { createCast } from "@tests/factories/cast";
import { createSession } from "@tests/factories/sessions";
import { serveEvents } from "@tests/servers/event-server";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";
import { getClubFeeds } from "@/server/events/club-feeds";
import { getListener } from "@/server/events/listener";
import { getOpenStreams, STREAMS_PER_PERSON } from "@/server/events/open-streams";
import { recordEvent } from "@/server/events/record-event";

/** The first listening wakes streams as well as one that is back: a test that drops it must know which of them it sees. */
beforeAll(() => listening());
afterAll(() => getListener().stop());

/** Until the process listens, for the first time or again. */
function listening(): Promise<void> {
  return new Promise((resolve) => getListener().follow(({ kind }) => kind === "reconnected" && resolve()));
}

async function openStream() {
  const cast = await createCast(getDb());
  return { ...(await followClub(cast.member, cast.club.id)), club: cast.club };
}

async function dropListeningConnection(): Promise<void> {
  const dropped = await getDb().$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND application_name = 'paperclub listener'`;
  expect(dropped).toHaveLength(1);
}

test("a stream whose session ended while nothing could be received ends once it can", async () => {
  const { next, session } = await openStream();
  await getDb().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`; // no trigger, so nobody is notified
    await tx.$executeRaw`DELETE FROM sessions WHERE id = ${session.id}::uuid`;
  });
  await dropListeningConnection();
  expect(await next()).toBeNull();
});

test("what happens while the listening connection is lost is received when it is back, once", async () => {
  const { next, leave, club } = await openStream();
  const back = listening();
  await dropListeningConnection();
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "1" } }),
  );
  await back;
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "2" } }),
  );
  expect([(await next())?.data.roundId, (await next())?.data.roundId]).toEqual(["1", "2"]);
  await leave();
});

test("a client that received what the database does not know must reload, and receives the rest from there", async () => {
  const { club, member } = await createCast(getDb());
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "1" } }),
  );
  const { next, leave } = await followClub(member, club.id, { "last-event-id": "900000000000000" });
  expect((await next())?.data.kind).toBe("reload");
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "2" } }),
  );
  expect((await next())?.data.roundId).toBe("2");
  await leave();
});

test("a reader who leaves while the stream begins leaves nothing behind", async () => {
  const cast = await createCast(getDb());
  const { token } = await createSession(getDb(), cast.member);
  const address = `${await serveEvents()}/api/clubs/${cast.club.id}/events`;
  for (let delay = 0; delay < 12; delay += 1) {
    const leaving = new AbortController();
    const headers = { cookie: `${sessionCookieName()}=${token}` };
    const asked = fetch(address, { headers, signal: leaving.signal }).catch(() => undefined);
    for (let turn = 0; turn < 2 * delay; turn += 1) await new Promise(setImmediate);
    leaving.abort();
    await asked;
  }
  const { leave } = await followClub(cast.member, cast.club.id); // all before it have been asked for by then
  await leave();
  await expect.poll(() => getOpenStreams().size, { interval: 20 }).toBe(0);
});

test("a club whose stream could not begin can be watched later", async () => {
  const { club } = await createCast(getDb());
  await getDb().$executeRaw`ALTER TABLE events RENAME TO events_away`;
  await expect(getClubFeeds().join(club.id, () => undefined)).rejects.toThrow();
  await getDb().$executeRaw`ALTER TABLE events_away RENAME TO events`;
  await expect(getClubFeeds().join(club.id, () => undefined)).resolves.toMatchObject({ from: 0n });
});

test("a person's oldest stream ends when they open more than a person needs; others' stay", async () => {
  const cast = await createCast(getDb());
  const others = await followClub(cast.owner, cast.club.id);
  const before = getOpenStreams().size;
  const first = await followClub(cast.member, cast.club.id);
  const more = await Promise.all(
    Array.from({ length: STREAMS_PER_PERSON }, () => followClub(cast.member, cast.club.id)),
  );
  expect(await first.next()).toBeNull();
  expect(getOpenStreams().size - before).toBe(STREAMS_PER_PERSON);
  for (const { leave } of [others, ...more]) await leave();
});
