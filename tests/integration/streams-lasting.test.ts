// What may happen to a stream that is open for long.

import net from "node:net";
import { createCast } from "@tests/factories/cast";
import { createSession } from "@tests/factories/sessions";
import { serveEvents } from "@tests/servers/event-server";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { getOpenStreams } from "@/server/events/open-streams";
import { recordEvent } from "@/server/events/record-event";
import { logger } from "@/server/logger";

afterEach(() => void vi.useRealTimers());
afterAll(() => getListener().stop());

test("a reader that takes nothing is disconnected, and what waits for it is dropped", async () => {
  const { club, member } = await createCast(getDb());
  const { token } = await createSession(getDb(), member);
  const { hostname, port } = new URL(await serveEvents());
  const socket = net.connect(Number(port), hostname);
  socket.write(
    `GET /api/clubs/${club.id}/events HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${sessionCookieName()}=${token}\r\n\r\n`,
  );
  await new Promise((resolve) => socket.once("data", resolve));
  socket.pause();
  expect(getOpenStreams().size).toBe(1);
  // More than the kernel holds for a connection on both its ends.
  await getDb().$queryRaw`
    SELECT count(pg_notify('paperclub_signals', json_build_object('clubId', ${club.id}::text, 'data',
      json_build_object('kind', 'thread.reading', 'n', n, 'filler', repeat('x', 7000)))::text))::text AS sent
    FROM generate_series(1, 2500) n`;
  await expect.poll(() => getOpenStreams().size, { interval: 50, timeout: 10_000 }).toBe(0);
  socket.destroy();
});

test("an event that could not be read at once is sent once it can be", async () => {
  const { club, member } = await createCast(getDb());
  const { next, leave } = await followClub(member, club.id);
  const warn = vi.spyOn(logger(), "warn");
  await getDb().$transaction(async (tx) => {
    await recordEvent(tx, { clubId: club.id, kind: "round.opened", payload: { roundId: "1" } });
    await tx.$executeRaw`ALTER TABLE events RENAME TO events_away`;
  });
  await expect.poll(() => warn.mock.calls.length, { interval: 20 }).toBeGreaterThan(0);
  await getDb().$executeRaw`ALTER TABLE events_away RENAME TO events`;
  expect((await next())?.data.roundId).toBe("1");
  await leave();
});

test("a stream ends when its session has run out, which notifies nobody", async () => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const { club, member, observer } = await createCast(getDb());
  const { next, session } = await followClub(member, club.id);
  const other = await followClub(observer, club.id);
  await getDb()
    .$executeRaw`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE id = ${session.id}::uuid`;
  vi.advanceTimersByTime(25_000);
  const kinds: (string | undefined)[] = [];
  for (let message = await next(); message !== null; message = await next()) kinds.push(message.data.kind);
  expect(kinds).toEqual(["here"]);
  expect((await other.next())?.data.kind).toBe("here");
  await other.leave();
});
