// Who waits for whom: changes of one thread that meet while a third holds the club's turn to record an event.

import { as } from "@tests/setup/as";
import { Gate } from "@tests/setup/gate";
import { setTalk } from "@tests/setup/set-talk";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { eventTurn } from "@/server/events/record-event";

/** Comes back once so many in this database wait for a lock. */
async function waiting(count: number): Promise<void> {
  const find = () => getDb().$queryRaw<unknown[]>`
    SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE datname = current_database() AND NOT granted`;
  await expect.poll(async () => (await find()).length, { interval: 20 }).toBe(count);
}

/** Holds the club's turn until the gate opens. */
async function holdTurn(clubId: string, mayGo: Gate): Promise<{ holding: Promise<void> }> {
  const held = new Gate();
  const holding = getDb().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT ${eventTurn(clubId)}::text`;
    held.open();
    await mayGo.opened;
  });
  await held.opened;
  return { holding };
}

type Talk = Awaited<ReturnType<typeof setTalk>>;

test.each<[string, (talk: Talk, on: { clubId: string; commentId: string }) => Promise<unknown>]>([
  ["a reaction to", ({ owner }, on) => as(owner).threads.react({ ...on, kind: "agree", isOn: true })],
  ["an edit of", ({ member }, on) => as(member).threads.edit({ ...on, body: "In other words." })],
  ["a question made of", ({ member }, on) => as(member).threads.markQuestion({ ...on, isQuestion: true })],
  ["the deletion of", ({ member }, on) => as(member).threads.delete(on)],
])("an answer further down and %s the top comment do not wait for each other", async (_, change) => {
  const talk = await setTalk();
  const { club, organizer, say } = talk;
  const top = await say("A thought.");
  const answer = await say("An answer.", { parentId: top.id });
  const mayGo = new Gate();
  const { holding } = await holdTurn(club.id, mayGo);
  const posting = say("Further down.", { parentId: answer.id, person: organizer });
  await waiting(1);
  const changing = change(talk, { clubId: club.id, commentId: top.id });
  await waiting(2);
  mayGo.open();
  await expect(Promise.all([holding, posting, changing])).resolves.toBeDefined();
});
