import { setTimeout as sleep } from "node:timers/promises";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { checkThreads } from "@tests/setup/check-threads";
import { followClub } from "@tests/setup/follow-club";
import { TRPCError } from "@trpc/server";
import { afterAll, expect, test } from "vitest";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";

afterAll(() => getListener().stop());

const WRITERS = 20;
const COMMENTS_EACH = 8;
const CUTS = 5;

/** What a caller gets while the database is away; anything else is a refusal. */
const away: ReadonlySet<string> = new Set(["SERVICE_UNAVAILABLE", "INTERNAL_SERVER_ERROR"]);

/** Ends every connection to this file's database, in the midst of whatever it does: to the app, a restart. */
async function cutConnections(): Promise<void> {
  await getDb()
    .$queryRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()`;
}

test("the database drops everyone five times while twenty write and read: every comment is there once, for everyone", async () => {
  const { club, member, organizer, owner, observer } = await createCast(getDb());
  const paper = await createPaper(getDb());
  const on = { clubId: club.id, paperId: paper.id };
  const people = [member, organizer, owner];
  const streams = await Promise.all([followClub(observer, club.id), followClub(member, club.id)]);
  for (const person of [...people, observer]) await as(person).threads.listComments(on); // they are signed in
  let isOver = false;

  /** As a browser does: the same request again until it is answered. */
  const insist = async <T>(call: () => Promise<T>): Promise<T> => {
    for (let tries = 0; ; tries += 1) {
      try {
        return await call();
      } catch (error) {
        if (tries > 50 || (error instanceof TRPCError && !away.has(error.code))) throw error;
        await sleep(20);
      }
    }
  };
  const say = async (person: { id: string }, body: string, parentId: string | null): Promise<string> => {
    const post = { ...on, parentId, body, requestKey: crypto.randomUUID() };
    return (await insist(() => as(person).threads.post(post))).id;
  };
  const write = async (writer: number) => {
    const ids: string[] = [];
    let parentId: string | null = null;
    for (let number = 0; number < COMMENTS_EACH; number += 1) {
      const id = await say(people[writer % 3] ?? member, `${writer}.${number}`, parentId);
      ids.push(id);
      parentId = number % 3 === 2 ? null : id;
    }
    return ids;
  };
  const read = async () => {
    while (!isOver) {
      await insist(() => as(observer).threads.listComments(on));
      await sleep(10);
    }
  };
  const disturb = async () => {
    for (let cut = 0; cut < CUTS; cut += 1) {
      await sleep(150);
      await insist(cutConnections);
    }
  };

  const readers = Promise.all([read(), read()]);
  const [confirmed] = await Promise.all([
    Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer))),
    disturb(),
  ]);
  isOver = true;
  await readers;

  const expected = confirmed.flat();
  expect(new Set(expected).size).toBe(WRITERS * COMMENTS_EACH);
  const stored = await getDb().comment.findMany({ where: { clubId: club.id }, orderBy: { number: "asc" } });
  expect(stored.map(({ id }) => id).toSorted()).toEqual(expected.toSorted()); // none lost, none invented
  await checkThreads(getDb(), club);

  for (const received of [follow(observer, streams[0]), follow(member, streams[1])]) {
    const ids: unknown[] = [];
    for await (const commentId of received) {
      ids.push(commentId);
      if (ids.length === expected.length) break;
    }
    expect(ids).toEqual(stored.map(({ id }) => id)); // each once, in order
  }

  /** As a browser does: where the stream ends, again from the last id. */
  async function* follow(person: { id: string }, opened: Awaited<ReturnType<typeof followClub>>) {
    let [stream, lastId] = [opened, "0"];
    for (;;) {
      const message = await stream.next();
      if (message === null) stream = await followClub(person, club.id, { "last-event-id": lastId });
      else {
        lastId = message.id;
        yield message.data.commentId;
      }
    }
  }
}, 120_000);
