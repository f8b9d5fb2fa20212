// Who waits for whom: changes of one thread that meet while a third holds the club's turn to record an event.

import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { checkThreads } from "@tests/setup/check-threads";
import { Gate } from "@tests/setup/gate";
import { setDiscussion } from "@tests/setup/set-discussion";
import { expect, test } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { eventTurn } from "@/server/events/record-event";

/** Comes back once so many in this database wait for a lock. */
async function waiting(count: number): Promise<void> {
  const find = () => getDb().$queryRaw<unknown[]>`
    SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE datname = current_database() AND NOT granted`;
  await expect.poll(async () => (await find()).length, { interval: 20 }).toBe(count);
}

/** Holds what the statement locks until the gate opens. */
async function hold(lock: Prisma.Sql, mayGo: Gate): Promise<{ holding: Promise<void> }> {
  const isLocked = new Gate();
  const holding = getDb().$transaction(async (tx) => {
    await tx.$queryRaw(lock);
    isLocked.open();
    await mayGo.opened;
  });
  await isLocked.opened;
  return { holding };
}

type Talk = Awaited<ReturnType<typeof setDiscussion>>;

test.each<[string, (talk: Talk, on: { clubId: string; commentId: string }) => Promise<unknown>]>([
  ["a reaction to", ({ owner }, on) => as(owner).threads.react({ ...on, kind: "agree", isOn: true })],
  ["an edit of", ({ member }, on) => as(member).threads.edit({ ...on, body: "In other words." })],
  ["a question made of", ({ member }, on) => as(member).threads.markQuestion({ ...on, isQuestion: true })],
  ["the deletion of", ({ member }, on) => as(member).threads.delete(on)],
])(
  "an answer further down and %s the top comment, each holding its rows while both wait for the turn, end without a deadlock",
  async (_, change) => {
    const talk = await setDiscussion();
    const { club, organizer, say } = talk;
    const top = await say("A thought.");
    const answer = await say("An answer.", { parentId: top.id });
    const mayGo = new Gate();
    const { holding } = await hold(Prisma.sql`SELECT ${eventTurn(club.id)}::text`, mayGo);
    const posting = say("Further down.", { parentId: answer.id, person: organizer });
    await waiting(1);
    const changing = change(talk, { clubId: club.id, commentId: top.id });
    await waiting(2);
    mayGo.open();
    await Promise.all([holding, posting, changing]);
    const { comments } = await talk.list();
    expect(comments.filter(({ id }) => id !== top.id).map(({ html }) => html)).toHaveLength(2);
    await checkThreads(getDb(), club);
  },
);

test.each<[string, (talk: Talk, on: { clubId: string; commentId: string }) => Promise<unknown>]>([
  ["deletes", ({ member }, on) => as(member).threads.delete(on)],
  ["hides", ({ organizer }, on) => as(organizer).threads.hide({ ...on, reason: "Off the topic." })],
  [
    "moves",
    async ({ organizer }, on) =>
      as(organizer).threads.moveBranch({ ...on, toPaperId: (await createPaper(getDb())).id }),
  ],
])(
  "who %s a comment that goes to another thread just then learns so, and nothing changes behind that thread's lock",
  async (_, change) => {
    const talk = await setDiscussion();
    const { club, owner, paper, say } = talk;
    const on = { clubId: club.id, commentId: (await say("A thought.")).id };
    const other = await createPaper(getDb());
    const mayGo = new Gate();
    const lock = Prisma.sql`SELECT 1 FROM threads WHERE club_id = ${club.id}::uuid AND paper_id = ${paper.id}::uuid FOR UPDATE`;
    const { holding } = await hold(lock, mayGo);
    const moving = as(owner).threads.moveBranch({ ...on, toPaperId: other.id });
    await waiting(1);
    const changing = change(talk, on);
    const refused = expect(changing).rejects.toMatchObject({ code: "CONFLICT" });
    await waiting(2);
    mayGo.open();
    await Promise.all([holding, moving, refused]);
    const { comments, total } = await as(owner).threads.listComments({ clubId: club.id, paperId: other.id });
    expect([comments.map(({ id }) => id), total]).toEqual([[on.commentId], 1]);
  },
);
