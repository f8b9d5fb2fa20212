import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";

afterAll(() => getListener().stop());

async function setScene() {
  const cast = await createCast(getDb());
  const paper = await createPaper(getDb());
  const say = (body: string) =>
    as(cast.member).threads.post({ clubId: cast.club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() });
  const list = () => as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id });
  return { ...cast, paper, say, list };
}

test("each change is received by whoever has the club open, as ids and nothing more", async () => {
  const { club, member, observer, paper, say } = await setScene();
  const { next, leave } = await followClub(observer, club.id);
  const { id: commentId } = await say("A secret thought");
  await as(member).threads.edit({ clubId: club.id, commentId, body: "Another" });
  await as(member).threads.delete({ clubId: club.id, commentId });
  const { threadId } = await getDb().comment.findUniqueOrThrow({ where: { id: commentId } });
  for (const kind of ["comment.posted", "comment.edited", "comment.deleted"]) {
    expect((await next())?.data).toEqual({ kind, commentId, threadId, paperId: paper.id });
  }
  await leave();
});

test("what happened between the page and the connection is not missed", async () => {
  const { club, observer, say, list } = await setScene();
  await say("On the page already.");
  const { lastEventId } = await list();
  const between = await say("Between.");
  const { next, leave } = await followClub(observer, club.id, { "last-event-id": lastEventId });
  const later = await say("Later.");
  expect((await next())?.data.commentId).toBe(between.id);
  expect((await next())?.data.commentId).toBe(later.id);
  await leave();
});

test("a connection that comes back goes on after the last id, each event once", async () => {
  const { club, observer, say } = await setScene();
  const first = await followClub(observer, club.id);
  await say("One.");
  const message = await first.next();
  await first.leave();
  const missed = await say("While away.");
  const again = await followClub(observer, club.id, { "last-event-id": message?.id ?? "" });
  expect((await again.next())?.data.commentId).toBe(missed.id);
  await again.leave();
});

test("whoever is removed receives nothing further: the stream ends", async () => {
  const { club, member, observer, say } = await setScene();
  const { next } = await followClub(observer, club.id);
  await say("Received.");
  expect((await next())?.data.kind).toBe("comment.posted");
  await getDb().membership.deleteMany({ where: { clubId: club.id, userId: observer.id } });
  expect(await next()).toBeNull();
  await expect(as(observer).threads.listRecent({ clubId: club.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { next: nextOfMember, leave } = await followClub(member, club.id);
  await say("To those who are here.");
  expect((await nextOfMember())?.data.kind).toBe("comment.posted");
  await leave();
});

test("a stream ends with its session, and not with another", async () => {
  const { club, observer, say } = await setScene();
  const here = await followClub(observer, club.id);
  const there = await followClub(observer, club.id);
  await getDb().session.delete({ where: { id: here.session.id } });
  expect(await here.next()).toBeNull();
  await say("Still received.");
  expect((await there.next())?.data.kind).toBe("comment.posted");
  await there.leave();
});

test("what organizers and reactions change is received too, by kind and ids alone", async () => {
  const { club, member, organizer, observer, paper, say } = await setScene();
  const { id: commentId } = await say("A question?");
  const { threadId } = await getDb().comment.findUniqueOrThrow({ where: { id: commentId } });
  const { next, leave } = await followClub(observer, club.id);
  const on = { clubId: club.id, commentId };
  const elsewhere = await createPaper(getDb());
  await as(organizer).threads.react({ ...on, kind: "insight", isOn: true });
  await as(member).threads.markQuestion({ ...on, isQuestion: true });
  await as(organizer).threads.hide({ ...on, reason: "A secret reason." });
  await as(organizer).threads.restore(on);
  await as(organizer).threads.setLocked({ clubId: club.id, paperId: paper.id, isLocked: true });
  await as(organizer).threads.moveBranch({ ...on, toPaperId: elsewhere.id });
  const ids = { commentId, threadId, paperId: paper.id };
  for (const data of [
    { kind: "comment.reacted", ...ids },
    { kind: "comment.marked", ...ids },
    { kind: "comment.hidden", ...ids, byUserId: organizer.id },
    { kind: "comment.restored", ...ids, byUserId: organizer.id },
    { kind: "thread.changed", threadId, paperId: paper.id },
    { kind: "comment.moved", ...ids, toPaperId: elsewhere.id },
  ]) {
    expect((await next())?.data).toEqual(data);
  }
  await leave();
});

test("what somebody read on one device is published to their others, and to nobody else", async () => {
  const { club, member, observer, paper, say } = await setScene();
  await say("One.");
  const [mine, theirs] = [await followClub(observer, club.id), await followClub(member, club.id)];
  const read = (upTo: number) => as(observer).threads.markRead({ clubId: club.id, paperId: paper.id, upTo });
  await read(1);
  await read(0); // nothing moved, nothing to publish
  const message = await mine.next();
  expect(message).toEqual({ id: "", data: { kind: "me.read", paperId: paper.id, readNumber: 1 } });
  await say("Two.");
  for (const { next, leave } of [mine, theirs]) {
    expect((await next())?.data.kind).toBe("comment.posted");
    await leave();
  }
});

test("whoever is notified of a comment receives a signal that there is something new, in whatever club they are", async () => {
  const { member, owner, stranger, otherClub, say } = await setScene();
  await getDb().membership.create({ data: { clubId: otherClub.id, userId: owner.id, role: "member" } });
  const [notified, other] = [await followClub(owner, otherClub.id), await followClub(stranger, otherClub.id)];
  const { id } = await say(`Look, ${mentionText(owner)}.`);
  await deliverEvents();
  expect(await notified.next()).toEqual({ id: "", data: { kind: "me.notified" } });
  await as(stranger).threads.changeSettings({ clubId: otherClub.id, showsReaders: true });
  expect((await other.next())?.data.kind).toBe("club.changed"); // and nothing before it
  expect(JSON.stringify(await as(owner).notifications.list({}))).toContain(id);
  expect(await as(member).notifications.countUnread()).toEqual({ unread: 0 });
  await Promise.all([notified.leave(), other.leave()]);
});
