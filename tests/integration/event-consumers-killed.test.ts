import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { env } from "@/env";
import { createDb, createPool, getDb } from "@/server/db";
import { consumeAll } from "@/server/events/consume-events";
import { consumers } from "@/server/notifications/consumers.service";

const db = getDb();

/** Consumes over one connection, which the database ends before the `last` statement, as if the process had died there. */
async function consumeUntilKilled(last: number): Promise<boolean> {
  const pool = createPool(env().DATABASE_URL, 1);
  const dying = createDb(pool);
  const client = await pool.connect();
  const { rows } = await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
  let statements = 0;
  const query = client.query.bind(client);
  Object.assign(client, {
    query: async (...given: Parameters<typeof query>) => {
      statements += 1;
      if (statements === last) await db.$executeRaw`SELECT pg_terminate_backend(${rows[0]?.pid ?? 0}::int)`;
      return query(...given);
    },
  });
  client.release();
  try {
    await consumeAll(dying, consumers);
    return false;
  } catch {
    return true;
  } finally {
    await dying.$disconnect();
    await pool.end();
  }
}

test("killed between event and delivery a hundred times, every notification and its mail are there once", async () => {
  const { club, member, owner } = await createCast(db);
  const paper = await createPaper(db);
  const say = (body: string) =>
    as(member).threads.post({ clubId: club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() });
  const posted: string[] = [];
  let killed = 0;
  for (let turn = 0; turn < 100; turn += 1) {
    posted.push((await say(`${turn} for ${mentionText(owner)}`)).id);
    if (await consumeUntilKilled(1 + (turn % 17))) killed += 1;
  }
  expect(killed).toBeGreaterThan(90);
  await consumeAll(db, consumers);
  const notified = await db.notification.findMany({ where: { userId: owner.id }, orderBy: { eventId: "asc" } });
  expect(notified.map(({ subjectId }) => subjectId)).toEqual(posted);
  const [jobs] = await db.$queryRaw<{ all: number; different: number }[]>`
    SELECT count(*)::int AS all, count(DISTINCT payload ->> 'notificationId')::int AS different
    FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
    WHERE t.identifier = 'notification.mail' AND (payload ->> 'notificationId')::uuid = ANY(${notified.map(({ id }) => id)}::uuid[])`;
  expect(jobs).toEqual({ all: 100, different: 100 });
}, 120_000);
