// What the daily job deletes and what it leaves, and what readers of the event log see of it.
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { createCast } from "@tests/factories/cast";
import { createImport } from "@tests/factories/imports";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, describe, expect, test } from "vitest";
import { env } from "@/env";
import { getDb } from "@/server/db";
import type { EventKind } from "@/server/events/event-kinds";
import { getListener } from "@/server/events/listener";
import { sendMail } from "@/server/mail/send-mail";
import { consumers } from "@/server/notifications/consumers.service";
import { deleteInBatches } from "@/server/retention/delete-in-batches";
import { retireData } from "@/server/retention/retire-data";
import { deleteRetired, retired } from "@/server/retention/retire-rows";

const db = getDb();
afterAll(() => getListener().stop());
const attempt = { signal: new AbortController().signal };
const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * 60_000);

/** An event as it was recorded so many days ago; gives its id. */
async function recordOld(clubId: string, kind: EventKind, days: number): Promise<bigint> {
  const { id } = await db.event.create({ data: { clubId, kind, payload: {}, createdAt: daysAgo(days) } });
  return id;
}

/** As if every consumer had handled what there is of the club. */
const handleAll = (clubId: string) =>
  db.$executeRaw`
    INSERT INTO event_cursors (consumer, club_id, last_id)
    SELECT name, ${clubId}::uuid, (SELECT max(id) FROM events WHERE club_id = ${clubId}::uuid)
    FROM unnest(${consumers.map(({ name }) => name)}::text[]) AS name`;

const kindsOf = async (clubId: string) =>
  (await db.event.findMany({ where: { clubId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);

describe("events", () => {
  test("go by their kind's age, and the newest of a club stays", async () => {
    const [{ club }, { club: quiet }] = [await createCast(db), await createCast(db)];
    await recordOld(club.id, "round.closed", 31);
    await recordOld(club.id, "comment.hidden", 360);
    await recordOld(club.id, "comment.hidden", 366);
    await recordOld(club.id, "import.progressed", 2);
    await recordOld(club.id, "round.opened", 29);
    await recordOld(club.id, "import.progressed", 0);
    const newest = await recordOld(quiet.id, "round.closed", 400);
    for (const { id } of [club, quiet]) await handleAll(id);
    await retireData(db, attempt);
    expect(await kindsOf(club.id)).toEqual(["comment.hidden", "round.opened", "import.progressed"]);
    expect(await db.event.findMany({ where: { clubId: quiet.id }, select: { id: true } })).toEqual([{ id: newest }]);
    await retireData(db, attempt);
    expect(await kindsOf(club.id)).toHaveLength(3);
  });

  test("stay until every consumer has handled them", async () => {
    const { club } = await createCast(db);
    for (const days of [40, 35, 1]) await recordOld(club.id, "round.closed", days);
    await retireData(db, attempt);
    expect(await kindsOf(club.id)).toHaveLength(3);
    await handleAll(club.id);
    await db.eventCursor.updateMany({ where: { clubId: club.id, consumer: "mail" }, data: { lastId: 0n } });
    await retireData(db, attempt);
    expect(await kindsOf(club.id)).toHaveLength(3);
    await db.eventCursor.deleteMany({ where: { clubId: club.id } });
    await handleAll(club.id);
    await retireData(db, attempt);
    expect(await kindsOf(club.id)).toHaveLength(1);
  });

  test("are missed by a reader who comes back too late, who must reload, and by nobody else", async () => {
    const { club, member } = await createCast(db);
    const old = await recordOld(club.id, "round.opened", 40);
    const gone = await recordOld(club.id, "round.closed", 35);
    await recordOld(club.id, "round.opened", 1);
    const last = await recordOld(club.id, "round.closed", 0);
    await handleAll(club.id);
    await retireData(db, attempt);
    const kinds = async (lastId: bigint, count: number) => {
      const { next, leave } = await followClub(member, club.id, { "last-event-id": String(lastId) });
      const received = [];
      for (let index = 0; index < count; index += 1) received.push((await next())?.data.kind);
      await leave();
      return received;
    };
    expect(await kinds(old, 1)).toEqual(["reload"]);
    expect(await kinds(gone, 2)).toEqual(["round.opened", "round.closed"]);
    // The first thing that it receives is what happens next: nothing is replayed.
    const { next, leave } = await followClub(member, club.id, { "last-event-id": String(last) });
    const after = await recordOld(club.id, "meeting.changed", 0);
    expect((await next())?.data.kind).toBe("meeting.changed");
    expect(after).toBeGreaterThan(last);
    await leave();
  });
});

test("expired sessions, links, counters and reports go, those that are of use stay", async () => {
  const { club, member, owner } = await createCast(db);
  await db.session.update({
    where: { id: (await createSession(db, member)).session.id },
    data: { expiresAt: daysAgo(1) },
  });
  await createSession(db, member);
  const link = (identifier: string, expiresAt: Date) =>
    db.signInToken.create({ data: { identifier, tokenHash: crypto.randomUUID(), expiresAt } });
  await link("old@example.org", daysAgo(2));
  await link("fresh@example.org", daysAgo(0.5));
  const invite = (expiresAt: Date, revokedAt: Date | null) =>
    db.invitation.create({
      data: {
        clubId: club.id,
        tokenHash: crypto.randomUUID(),
        role: "member",
        createdById: owner.id,
        expiresAt,
        revokedAt,
        maxUses: 1,
      },
    });
  await invite(daysAgo(91), null);
  await invite(daysAgo(-5), daysAgo(91));
  const kept = await invite(daysAgo(80), null);
  await db.rateLimit.createMany({
    data: [
      { key: "over", points: 1, expire: BigInt(Date.now() - 1_000) },
      { key: "counting", points: 1, expire: BigInt(Date.now() + 60_000) },
    ],
  });
  await createImport(db, { club, finishedAt: daysAgo(91) });
  await createImport(db, { club, finishedAt: daysAgo(15), status: "failed" });
  const done = await createImport(db, { club, finishedAt: daysAgo(15) });
  await retireData(db, attempt);
  expect(await db.session.count({ where: { userId: member.id } })).toBe(1);
  const links = await db.signInToken.findMany({ where: { identifier: { endsWith: "@example.org" } } });
  expect(links.map(({ identifier }) => identifier)).toEqual(["fresh@example.org"]);
  expect(await db.invitation.findMany({ where: { clubId: club.id }, select: { id: true } })).toEqual([{ id: kept.id }]);
  expect(await db.rateLimit.findMany({ where: { key: { in: ["over", "counting"] } }, select: { key: true } })).toEqual([
    { key: "counting" },
  ]);
  expect(await db.import.findMany({ where: { clubId: club.id }, select: { id: true } })).toEqual([{ id: done.id }]);
});

test("deleting goes on over any number of batches, and ends where the process does", async () => {
  const person = await createPerson(db);
  const fill = () =>
    db.$executeRaw`
      INSERT INTO sessions (id, token_hash, user_id, expires_at)
      SELECT gen_random_uuid(), gen_random_uuid()::text, ${person.id}::uuid, now() - interval '1 day' FROM generate_series(1, 2500)`;
  await fill();
  const condition = retired.sessions;
  if (condition === undefined) throw new Error("Sessions are not retired.");
  expect(await deleteInBatches(db, attempt.signal, deleteRetired("sessions", condition))).toBe(2_500);
  await fill();
  const ended = AbortSignal.abort(new Error("The process ends."));
  await expect(deleteInBatches(db, ended, deleteRetired("sessions", condition))).rejects.toThrow("The process ends.");
  expect(await db.session.count({ where: { userId: person.id } })).toBe(2_500);
});

test("mails in the outbox go after a month", async () => {
  const outbox = path.join(env().DATA_DIR, "outbox");
  await mkdir(outbox, { recursive: true });
  const put = async (name: string, days: number) => {
    await writeFile(path.join(outbox, name), "");
    await utimes(path.join(outbox, name), daysAgo(days), daysAgo(days));
  };
  await put("old.eml", 31);
  await put("cut-short.eml.part", 31);
  await put("recent.eml", 29);
  await put("notes.txt", 400);
  await sendMail({ to: "ada@example.org", subject: "Hello", text: "Hello", html: "<p>Hello</p>" });
  const names = await readdir(outbox);
  expect(names).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(["recent.eml", "notes.txt"]));
});
