import { createCast } from "@tests/factories/cast";
import { createSession } from "@tests/factories/sessions";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";
import { getClubFeeds } from "@/server/events/club-feeds";
import { getListener } from "@/server/events/listener";
import { recordEvent } from "@/server/events/record-event";
import { handleEvents } from "@/server/http/handle-events";

afterAll(() => getListener().stop());
afterEach(() => vi.useRealTimers());

async function openStream() {
  const cast = await createCast(getDb());
  const { token, session } = await createSession(getDb(), cast.member);
  const headers = { cookie: `${sessionCookieName()}=${token}` };
  const response = await handleEvents(new Request("http://localhost:3000/", { headers }), cast.club.id);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error("There is no stream.");
  return { session, reader, club: cast.club };
}

/** Comes back once the stream ends by itself. */
async function readToEnd(reader: ReadableStreamDefaultReader<string>): Promise<void> {
  while (!(await reader.read()).done);
}

async function dropListeningConnection(): Promise<void> {
  const dropped = await getDb().$queryRaw`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND query LIKE 'LISTEN%'`;
  expect(dropped).toHaveLength(1);
}

test("a stream whose session ended while nothing could be heard ends once it can", async () => {
  const { reader, session } = await openStream();
  await reader.read();
  await getDb().$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`; // no trigger, so nobody is told
    await tx.$executeRaw`DELETE FROM sessions WHERE id = ${session.id}::uuid`;
  });
  await dropListeningConnection();
  await readToEnd(reader);
});

test("what happens while the listening connection is lost is heard when it is back, once", async () => {
  const { reader, club } = await openStream();
  await reader.read();
  const back = new Promise<void>((resolve) => getListener().follow(({ kind }) => kind === "reconnected" && resolve()));
  await dropListeningConnection();
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "1" } }),
  );
  await back;
  await getDb().$transaction((tx) =>
    recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "2" } }),
  );
  let text = "";
  while (!text.includes('"roundId":"2"')) text += (await reader.read()).value ?? "";
  expect(text.match(/"roundId":"\d"/g)).toEqual(['"roundId":"1"', '"roundId":"2"']);
  await reader.cancel();
});

test("a reader who leaves while the stream begins leaves nothing behind", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  for (let delay = 0; delay < 12; delay += 1) {
    const { reader } = await openStream();
    for (let turn = 0; turn < delay; turn += 1) await new Promise(setImmediate);
    await reader.cancel();
  }
  await expect.poll(() => vi.getTimerCount(), { interval: 20 }).toBe(0); // each open stream has its heartbeat
});

test("a club whose stream could not begin can be watched later", async () => {
  const { club } = await createCast(getDb());
  await getDb().$executeRaw`ALTER TABLE events RENAME TO events_away`;
  await expect(getClubFeeds().join(club.id, () => undefined)).rejects.toThrow();
  await getDb().$executeRaw`ALTER TABLE events_away RENAME TO events`;
  await expect(getClubFeeds().join(club.id, () => undefined)).resolves.toMatchObject({ from: 0n });
});
