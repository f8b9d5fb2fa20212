import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import { mailNotification } from "@/server/notifications/mail-notification.service";

const db = getDb();

async function setScene() {
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const on = { clubId: cast.club.id, paperId: paper.id };
  const say = (
    person: { id: string },
    body: string,
    parentId: string | null = null,
    requestKey = crypto.randomUUID(),
  ) => as(person).threads.post({ ...on, body, parentId, requestKey });
  const inbox = async (person: { id: string }, more: object = {}) => {
    await deliverEvents();
    return (await as(person).notifications.list({ ...more })).notifications;
  };
  const reasons = async (person: { id: string }) => (await inbox(person)).map(({ reason }) => reason);
  return { ...cast, paper, on, say, inbox, reasons };
}

test("one comment is one notification, by the strongest reason", async () => {
  const { say, inbox, reasons, on, member, organizer, owner, observer, club, paper } = await setScene();
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
  const { say, inbox, owner, member } = await setScene();
  const requestKey = crypto.randomUUID();
  const text = mentionText(owner);
  await Promise.all(Array.from({ length: 20 }, () => say(member, text, null, requestKey)));
  expect(await inbox(owner)).toHaveLength(1);
});

test("an edit notifies people that it newly mentions, and nobody again", async () => {
  const { say, reasons, on, owner, organizer, member } = await setScene();
  const { id } = await say(member, `For ${mentionText(owner)}.`);
  const edit = (body: string) => as(member).threads.edit({ clubId: on.clubId, commentId: id, body });
  await edit(`For ${mentionText(owner)} and ${mentionText(organizer)}.`);
  await edit(`For ${mentionText(owner)} and ${mentionText(organizer)}!`);
  expect([await reasons(owner), await reasons(organizer)]).toEqual([["mentioned"], ["mentioned"]]);
});

test("who is mentioned later in what they have read is notified, in the inbox and by mail, though they read on", async () => {
  const { say, inbox, owner, member, on, club } = await setScene();
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
  const { say, inbox, on, owner, member } = await setScene();
  const asked = await say(owner, "A question.");
  await as(owner).threads.setInterest({ ...on, interest: "muted" });
  await say(member, `An answer, ${mentionText(owner)}.`, asked.id);
  expect(await inbox(owner)).toEqual([]);
});

test("people outside are not notified, and who left sees no notifications from before", async () => {
  const { say, inbox, stranger, removed, member, owner, club } = await setScene();
  await say(member, `${mentionText(stranger)} ${mentionText(removed)} ${mentionText(owner)}`);
  expect([await inbox(stranger), await inbox(removed)]).toEqual([[], []]);
  expect(await inbox(owner)).toHaveLength(1);
  await db.membership.deleteMany({ where: { clubId: club.id, userId: owner.id } });
  expect(await inbox(owner)).toEqual([]);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 0 });
});

test("what is deleted or hidden is no longer shown, and what is restored is again", async () => {
  const { say, inbox, on, member, observer, organizer } = await setScene();
  const [gone, hidden] = [await say(member, mentionText(observer)), await say(member, mentionText(observer))];
  await as(member).threads.delete({ clubId: on.clubId, commentId: gone.id });
  await as(organizer).threads.hide({ clubId: on.clubId, commentId: hidden.id, reason: "Spam." });
  expect(await inbox(observer)).toEqual([]);
  await as(organizer).threads.restore({ clubId: on.clubId, commentId: hidden.id });
  expect(await inbox(observer)).toMatchObject([{ subjectId: hidden.id }]);
});

test("what a spoiler-safe club withholds is notified without its text", async () => {
  const { say, inbox, on, member, owner, club } = await setScene();
  await as(owner).threads.changeSettings({ clubId: club.id, isSpoilerSafe: true });
  await say(member, `The butler did it, ${mentionText(owner)}.`);
  const [kept] = await inbox(owner);
  expect(kept).toMatchObject({ reason: "mentioned", more: [], happened: `${member.name} mentioned you` });
  await as(owner).threads.markPaperRead(on);
  expect((await inbox(owner))[0]?.more).toEqual([expect.stringContaining("butler")]);
});

test("reading in the thread reads the inbox, up to there", async () => {
  const { say, inbox, on, member, owner } = await setScene();
  for (const body of ["one", "two", "three"]) await say(member, `${body} ${mentionText(owner)}`);
  await deliverEvents();
  const unread = () => as(owner).notifications.countUnread();
  expect(await unread()).toEqual({ unread: 3 });
  await as(owner).threads.markRead({ ...on, upTo: 2 });
  expect((await inbox(owner)).map(({ isRead }) => isRead)).toEqual([false, true, true]);
  expect(await unread()).toEqual({ unread: 1 });
  await as(owner).notifications.markAllRead();
  expect(await unread()).toEqual({ unread: 0 });
});

test("an inbox is one's own: filters, pages by key, and ids of others' change nothing", async () => {
  const { say, inbox, member, owner, organizer } = await setScene();
  const asked = await say(owner, "A question.");
  for (let number = 0; number < 24; number += 1) {
    await say(member, number % 2 ? mentionText(owner) : "An answer.", number % 2 ? null : asked.id);
  }
  await deliverEvents();
  const first = await as(owner).notifications.list({});
  const second = await as(owner).notifications.list({ after: first.next ?? "" });
  expect(first.notifications).toHaveLength(20);
  expect(second).toMatchObject({ next: null });
  const ids = [...first.notifications, ...second.notifications].map(({ id }) => id);
  expect(new Set(ids).size).toBe(24);
  expect(new Set((await inbox(owner, { filter: "replied" })).map(({ reason }) => reason))).toEqual(
    new Set(["replied"]),
  );
  await as(organizer).notifications.markRead({ ids: ids.slice(0, 3) }); // not theirs
  expect(await inbox(owner, { filter: "unread" })).toHaveLength(20);
  await as(owner).notifications.markRead({ ids: ids.slice(0, 5) });
  expect((await inbox(owner, { filter: "unread" })).map(({ id }) => id)).toEqual(ids.slice(5));
  expect(await as(await createPerson(db)).notifications.list({})).toEqual({ notifications: [], next: null });
});

test("a person reads on in the inbox behind where the last one stood, though it was raised again since", async () => {
  const { say, owner, member } = await setScene();
  for (let number = 0; number < 22; number += 1) await say(member, mentionText(owner));
  await deliverEvents();
  const first = await as(owner).notifications.list({});
  const ids = first.notifications.map(({ id }) => id);
  // As a turn is that changes.
  await db.notification.update({ where: { id: ids.at(-1) ?? "" }, data: { createdAt: new Date() } });
  const second = await as(owner).notifications.list({ after: first.next ?? "" });
  expect(second.notifications).toHaveLength(2);
  for (const { id } of second.notifications) expect(ids).not.toContain(id);
});

test("mail comes at once for what is meant for one, until one says otherwise", async () => {
  const { owner } = await setScene();
  const preferences = () => as(owner).notifications.getPreferences();
  const mail = (mentioned: string, replied: string, followed: string) => [
    { reason: "assigned", mail: "at_once" },
    { reason: "mentioned", mail: mentioned },
    { reason: "replied", mail: replied },
    { reason: "followed", mail: followed },
    { reason: "club", mail: "at_once" },
  ];
  expect(await preferences()).toEqual(mail("at_once", "at_once", "never"));
  await as(owner).notifications.setPreference({ reason: "mentioned", mail: "never" });
  await as(owner).notifications.setPreference({ reason: "followed", mail: "at_once" });
  expect(await preferences()).toEqual(mail("never", "at_once", "at_once"));
});

test("what is not there any more is shown nowhere, not counted and not mailed, though its notification is left", async () => {
  const { say, inbox, club, member, owner } = await setScene();
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
  const { on, member, owner } = await setScene();
  const post = (body: string) =>
    as(member).threads.post({ ...on, body, parentId: null, requestKey: crypto.randomUUID() });
  await post(`One, ${mentionText(owner)}.`);
  await post(`Two, ${mentionText(owner)}.`);
  await as(owner).threads.markRead({ ...on, upTo: 1 });
  await deliverEvents();
  expect((await as(owner).notifications.list({})).notifications.map(({ isRead }) => isRead)).toEqual([false, true]);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 1 });
});

test("an event that cannot be read holds up nobody behind it", async () => {
  const { say, inbox, club, member, owner } = await setScene();
  await db.event.create({ data: { clubId: club.id, kind: "comment.posted", payload: { commentId: "no id" } } });
  await say(member, mentionText(owner));
  expect(await inbox(owner)).toHaveLength(1);
});
