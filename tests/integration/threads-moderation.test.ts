import { inClub } from "@tests/factories/cast";
import { as } from "@tests/setup/as";
import { withCheckedThreads } from "@tests/setup/checked-threads";
import { expect, test } from "vitest";
import { type CommentEvent, changeOfTotal } from "@/components/threads/store/thread-events";
import { getDb } from "@/server/db";

const db = getDb();

const setDiscussion = withCheckedThreads();

async function setScene() {
  const { say: _, ...scene } = await setDiscussion();
  const place = { clubId: scene.club.id, paperId: scene.paper.id };
  const list = (person: { id: string }) => as(person).threads.listComments(place);
  const say = (person: { id: string }, more: { parentId?: string } = {}) =>
    as(person).threads.post({ ...place, body: "More.", requestKey: crypto.randomUUID(), ...more });
  return { ...scene, list, say };
}

test("a hidden comment: its author and organizers read it, the others see its place and why", async () => {
  const { on, comment, list, organizer, ...cast } = await setScene();
  const top = await comment("An insult.");
  await comment("Please do not.", { parent: top, author: cast.owner });
  const hidden = await as(organizer).threads.hide({ ...on(top.id), reason: "Against our rules." });
  expect(hidden).toMatchObject({ hiddenReason: "Against our rules.", html: "<p>An insult.</p>", canReply: false });
  for (const kind of inClub) {
    const { comments, total } = await list(cast[kind === "organizer" ? "owner" : kind]);
    const mayRead = kind !== "observer";
    expect(total).toBe(1);
    expect(comments[0]).toMatchObject({
      ...{ id: top.id, hiddenReason: "Against our rules.", isDeleted: false },
      html: mayRead ? "<p>An insult.</p>" : "",
      author: mayRead ? { id: cast.member.id } : null,
    });
  }
  expect(await as(organizer).threads.restore(on(top.id))).toMatchObject({ hiddenReason: null, canReply: true });
  expect((await list(cast.observer)).comments[0]).toMatchObject({ html: "<p>An insult.</p>" });
});

test("hidden with nothing below it, it leaves no place for those who may not read it, by any way to it", async () => {
  const { on, comment, list, organizer, observer, member, paper, club } = await setScene();
  const secret = await comment("a hidden secret");
  await as(organizer).threads.hide({ ...on(secret.id), reason: "Not here." });
  const asked = { clubId: club.id, paperId: paper.id };
  const found = [
    await list(observer),
    await as(observer).threads.getComments({ clubId: club.id, ids: [secret.id] }),
    await as(observer).threads.listRecent({ clubId: club.id }),
  ];
  expect(JSON.stringify(found)).not.toContain("secret");
  expect(JSON.stringify(found)).not.toContain(secret.id);
  for (const ask of [
    () => as(observer).threads.listAround({ ...asked, commentId: secret.id }),
    () => as(observer).threads.listAround({ ...asked, paperId: crypto.randomUUID(), commentId: secret.id }),
    () => as(observer).threads.listVersions(on(secret.id)),
  ]) {
    await expect(ask()).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect((await list(member)).comments).toMatchObject([{ id: secret.id, canEdit: false, canDelete: true }]);
  await expect(as(member).threads.edit({ ...on(secret.id), body: "Milder." })).rejects.toMatchObject({
    code: "CONFLICT",
  });
});

test("a hidden comment that its author deletes is gone, also for organizers, and counts once", async () => {
  const { on, comment, list, organizer, member } = await setScene();
  const { id } = await comment("Sorry.");
  await as(organizer).threads.hide({ ...on(id), reason: "Rude." });
  await as(member).threads.delete(on(id));
  expect(await list(organizer)).toMatchObject({ comments: [], total: 0 });
  await expect(as(organizer).threads.restore(on(id))).rejects.toMatchObject({ code: "CONFLICT" });
});

test("pages that follow the events count what the server counts, also when what was hidden is deleted", async () => {
  const { on, say, list, club, member, organizer, observer } = await setScene();
  const [first] = [await say(member), await say(member)];
  await as(organizer).threads.hide({ ...on(first.id), reason: "Rude." });
  await as(member).threads.delete(on(first.id));
  const events = await db.event.findMany({ where: { clubId: club.id }, orderBy: { id: "asc" } });
  const received = events.map(({ kind, payload }) => ({ kind, ...(payload as object), eventId: "" }) as CommentEvent);
  expect(received.reduce((total, event) => total + changeOfTotal(event), 0)).toBe(1);
  expect((await list(observer)).total).toBe(1);
});

test("twenty organizers hide at once: one does, and the count falls by one", async () => {
  const { on, comment, list, organizer } = await setScene();
  const { id } = await comment("Hide me.");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => as(organizer).threads.hide({ ...on(id), reason: "Spam." })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await list(organizer)).total).toBe(0);
});

test("in a locked thread organizers alone write, and what is there can be withdrawn", async () => {
  const { on, comment, list, say, organizer, member, club, paper } = await setScene();
  const { id } = await comment("Before.");
  const lock = (isLocked: boolean) => as(organizer).threads.setLocked({ clubId: club.id, paperId: paper.id, isLocked });
  await lock(true);
  await lock(true); // once is enough: one event
  expect(await list(member)).toMatchObject({
    thread: { isLocked: true },
    comments: [{ canReply: false, canEdit: false, canDelete: true }],
  });
  const refused = { code: "CONFLICT", cause: { reason: "thread_locked" } };
  await expect(say(member)).rejects.toMatchObject(refused);
  await expect(say(member, { parentId: id })).rejects.toMatchObject(refused);
  await expect(as(member).threads.edit({ ...on(id), body: "After." })).rejects.toMatchObject(refused);
  await say(organizer);
  await as(member).threads.delete(on(id));
  expect(await db.event.count({ where: { clubId: club.id, kind: "thread.changed" } })).toBe(1);
  await lock(false);
  await say(member);
});

test("locking and posting at once: nobody but organizers gets in after the lock", async () => {
  const { say, organizer, member, club, paper, list } = await setScene();
  await Promise.allSettled([
    ...Array.from({ length: 10 }, () => say(member)),
    as(organizer).threads.setLocked({ clubId: club.id, paperId: paper.id, isLocked: true }),
    ...Array.from({ length: 10 }, () => say(member)),
  ]);
  const { lockedAt } = await db.thread.findFirstOrThrow({ where: { clubId: club.id } });
  const { comments } = await list(member);
  for (const { createdAt } of comments) expect(createdAt <= (lockedAt?.toISOString() ?? "")).toBe(true);
});

test("who reads an edited comment reads what it said before, while it is shown", async () => {
  const { comment, on, member, observer, organizer } = await setScene();
  const { id, createdAt } = await comment("first");
  const edit = (body: string, minutes: number) =>
    as(member, { now: new Date(+createdAt + minutes * 60_000) }).threads.edit({ ...on(id), body });
  await edit("first, without the slip", 1);
  await edit("second", 10);
  await edit("third", 20);
  const at = (minutes: number) => new Date(+createdAt + minutes * 60_000).toISOString();
  expect(await as(observer).threads.listVersions(on(id))).toEqual([
    { html: "<p>third</p>\n", writtenAt: at(20) },
    { html: "<p>second</p>\n", writtenAt: at(10) },
    { html: "<p>first, without the slip</p>\n", writtenAt: at(0) },
  ]);
  await as(organizer).threads.hide({ ...on(id), reason: "Heated." });
  await expect(as(observer).threads.listVersions(on(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await as(member).threads.listVersions(on(id))).toHaveLength(3);
  await as(organizer).threads.delete(on(id));
  for (const person of [member, organizer, observer]) {
    await expect(as(person).threads.listVersions(on(id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  expect(await db.commentVersion.count({ where: { commentId: id } })).toBe(0); // no word of it stays anywhere
});
