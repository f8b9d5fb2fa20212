import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { setInbox } from "@tests/setup/set-inbox";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import { mailNotification } from "@/server/notifications/mail-notification.service";

const db = getDb();

test("one comment is one notification, by the strongest reason", async () => {
  const { say, inbox, reasons, on, member, organizer, owner, observer, club, paper } = await setInbox();
  for (const person of [owner, observer]) await as(person).threads.setInterest({ ...on, interest: "following" });
  const asked = await say(owner, "A question.");
  expect(await reasons(observer)).toEqual(["followed"]);
  const answer = await say(member, `To you, ${mentionText(owner)}, and ${mentionText(organizer)}.`, asked.id);
  expect(await reasons(owner)).toEqual(["mentioned"]); // not answered, and not followed besides
  await say(member, "Once more.", asked.id);
  expect(await reasons(owner)).toEqual(["replied", "mentioned"]);
  expect(await reasons(observer)).toEqual(["followed", "followed", "followed"]);
  expect(await inbox(organizer)).toMatchObject([
    {
      ...{ reason: "mentioned", isRead: false, kind: "comment.posted", subjectId: answer.id },
      happened: `${member.name} mentioned you`,
      href: `/c/${club.slug}/papers/${paper.id}#comment-${answer.id}`,
      club: { slug: club.slug, name: club.name },
      more: [expect.stringContaining(`@${organizer.name}`)],
    },
  ]);
  expect(await inbox(member)).toEqual([]); // nobody is notified of what they write themselves
});

test("a repeated request notifies nobody twice", async () => {
  const { say, inbox, owner, member } = await setInbox();
  const requestKey = crypto.randomUUID();
  const text = mentionText(owner);
  await Promise.all(Array.from({ length: 20 }, () => say(member, text, null, requestKey)));
  expect(await inbox(owner)).toHaveLength(1);
});

test("an edit notifies people that it newly mentions, and nobody again", async () => {
  const { say, reasons, on, owner, organizer, member } = await setInbox();
  const { id } = await say(member, `For ${mentionText(owner)}.`);
  const edit = (body: string) => as(member).threads.edit({ clubId: on.clubId, commentId: id, body });
  await edit(`For ${mentionText(owner)} and ${mentionText(organizer)}.`);
  await edit(`For ${mentionText(owner)} and ${mentionText(organizer)}!`);
  expect([await reasons(owner), await reasons(organizer)]).toEqual([["mentioned"], ["mentioned"]]);
});

test("who is mentioned later in what they have read is notified, in the inbox and by mail, though they read on", async () => {
  const { say, inbox, owner, member, on, club } = await setInbox();
  const { id: commentId } = await say(member, "Who knows?");
  await as(owner).threads.markRead({ ...on, upTo: 1 });
  await as(member).threads.edit({ clubId: club.id, commentId, body: `${mentionText(owner)} knows.` });
  await say(member, "Something else.");
  await as(owner).threads.markRead({ ...on, upTo: 2 });
  const [first, ...others] = await inbox(owner);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ reason: "mentioned", isRead: false, subjectId: commentId });
  await mailNotification(db, { notificationId: first?.id ?? "" });
  const { mailedAt } = await db.notification.findUniqueOrThrow({ where: { id: first?.id ?? "" } });
  expect(mailedAt).not.toBeNull();
});

test("who muted a thread is notified of nothing in it, not even a mention", async () => {
  const { say, inbox, on, owner, member } = await setInbox();
  const asked = await say(owner, "A question.");
  await as(owner).threads.setInterest({ ...on, interest: "muted" });
  await say(member, `An answer, ${mentionText(owner)}.`, asked.id);
  expect(await inbox(owner)).toEqual([]);
});

test("people outside are not notified, and who left sees no notifications from before", async () => {
  const { say, inbox, stranger, removed, member, owner, club } = await setInbox();
  await say(member, `${mentionText(stranger)} ${mentionText(removed)} ${mentionText(owner)}`);
  expect([await inbox(stranger), await inbox(removed)]).toEqual([[], []]);
  expect(await inbox(owner)).toHaveLength(1);
  await db.membership.deleteMany({ where: { clubId: club.id, userId: owner.id } });
  expect(await inbox(owner)).toEqual([]);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 0 });
});

test("what is deleted or hidden is no longer shown, and what is restored is again", async () => {
  const { say, inbox, on, member, observer, organizer } = await setInbox();
  const [gone, hidden] = [await say(member, mentionText(observer)), await say(member, mentionText(observer))];
  await as(member).threads.delete({ clubId: on.clubId, commentId: gone.id });
  await as(organizer).threads.hide({ clubId: on.clubId, commentId: hidden.id, reason: "Spam." });
  expect(await inbox(observer)).toEqual([]);
  await as(organizer).threads.restore({ clubId: on.clubId, commentId: hidden.id });
  expect(await inbox(observer)).toMatchObject([{ subjectId: hidden.id }]);
});

test("what a spoiler-safe club withholds is notified without its text", async () => {
  const { say, inbox, on, member, owner, club } = await setInbox();
  await as(owner).threads.changeSettings({ clubId: club.id, isSpoilerSafe: true });
  await say(member, `The butler did it, ${mentionText(owner)}.`);
  const [kept] = await inbox(owner);
  expect(kept).toMatchObject({ reason: "mentioned", more: [], happened: `${member.name} mentioned you` });
  await as(owner).threads.markPaperRead(on);
  expect((await inbox(owner))[0]?.more).toEqual([expect.stringContaining("butler")]);
});

test("what is not there any more is shown nowhere, not counted and not mailed, though its notification is left", async () => {
  const { say, inbox, club, member, owner } = await setInbox();
  const { id } = await say(member, mentionText(owner));
  const [notification] = await inbox(owner);
  await db.comment.delete({ where: { id } });
  expect(await inbox(owner)).toEqual([]);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 0 });
  await mailNotification(db, { notificationId: notification?.id ?? "" });
  expect(await db.notification.findMany({ where: { clubId: club.id, userId: owner.id } })).toMatchObject([
    { subjectId: id, mailedAt: null },
  ]);
});

test("a comment whose event comes late is read already, where its reader has read the discussion", async () => {
  const { on, member, owner } = await setInbox();
  const post = (body: string) =>
    as(member).threads.post({ ...on, body, parentId: null, requestKey: crypto.randomUUID() });
  await post(`One, ${mentionText(owner)}.`);
  await post(`Two, ${mentionText(owner)}.`);
  await as(owner).threads.markRead({ ...on, upTo: 1 });
  await deliverEvents();
  expect((await as(owner).notifications.list({})).notifications.map(({ isRead }) => isRead)).toEqual([false, true]);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 1 });
});

test("an event that cannot be read does not delay those behind it", async () => {
  const { say, inbox, club, member, owner } = await setInbox();
  await db.event.create({ data: { clubId: club.id, kind: "comment.posted", payload: { commentId: "no id" } } });
  await say(member, mentionText(owner));
  expect(await inbox(owner)).toHaveLength(1);
});
