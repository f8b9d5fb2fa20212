// What somebody is notified of about a turn to present, and of the paper that they present.

import { createLine } from "@tests/factories/rota-line";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import type { JobPayloads } from "@/server/jobs/job-payloads";
import { mailNotification } from "@/server/notifications/mail-notification.service";
import { expireAssignment } from "@/server/rota/rota.service";

type Person = { id: string };

async function setScene() {
  const line = await createLine();
  const { db, clubId, club, owner, ofTalk, paper, live } = line;
  const inbox = async (person: Person) => {
    await deliverEvents();
    return (await as(person).notifications.list({})).notifications;
  };
  const unread = async (person: Person) => {
    await deliverEvents();
    return (await as(person).notifications.countUnread()).unread;
  };
  const states = async (person: Person) => (await inbox(person)).map(({ happened, isRead }) => [happened, isRead]);
  const answer = async (person: Person, said: "accept" | "decline") =>
    as(person).rota.answer({ clubId, assignmentId: (await live()).id, answer: said });
  const set = (person: Person, by: Person = owner) => as(by).rota.setPresenter({ ...ofTalk, userId: person.id });
  const say = (person: Person, body: string) =>
    as(person)
      .threads.post({ clubId, paperId: paper.id, body, parentId: null, requestKey: crypto.randomUUID() })
      .finally(deliverEvents);
  /** Runs the mail jobs of all notifications of this person, as the queue may. */
  const mailsTo = async (person: Person & { email: string }) => {
    await deliverEvents();
    for (const { id } of await db.notification.findMany({ where: { userId: person.id } })) {
      await Promise.all([1, 2, 3].map(() => mailNotification(db, { notificationId: id })));
    }
    const jobs = await db.$queryRaw<{ payload: JobPayloads["mail.send"] }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'mail.send' AND j.payload ->> 'to' = ${person.email} ORDER BY j.id`;
    return jobs.map(({ payload }) => payload);
  };
  return { ...line, club, inbox, unread, states, answer, set, say, mailsTo };
}

test("whoever is asked to present is notified, by one notification and one mail", async () => {
  const { ada, ben, owner, inbox, unread, mailsTo, live, paper, club, meeting } = await setScene();
  const assignmentId = (await live()).id;
  const path = `/c/${club.slug}/turns/${assignmentId}`; // the very question
  expect(await inbox(ada)).toMatchObject([
    {
      ...{ reason: "assigned", isRead: false, kind: "assignment.changed", happened: "You are asked to present" },
      ...{ club: { slug: club.slug }, href: path, titleHtml: paper.titleHtml },
      ask: { kind: "turn", assignmentId },
      more: expect.arrayContaining([{ at: meeting.startsAt.toISOString() }, " Please answer by "]),
    },
  ]);
  expect([await unread(ada), await inbox(ben), await inbox(owner)]).toEqual([1, [], []]);
  const [mail, ...more] = await mailsTo(ada);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe(`[${club.name}] Will you present “${paper.title}”?`);
  expect(mail?.text).toContain(`You are asked to present in ${club.name}: “${paper.title}”, on `);
  expect(mail?.text).toContain("Please answer by ");
  expect(mail?.text).toContain(`http://localhost:3000${path}\n`);
  expect(mail?.html).toMatch(new RegExp(`<a href="http://localhost:3000${path}"[^>]*>Accept or decline</a>`));
  expect(mail?.unsubscribeUrl).toContain(".assigned.");
});

test("who has answered has read it, gets no mail, and after a no the next in line is notified", async () => {
  const { ada, ben, answer, states, mailsTo } = await setScene();
  await answer(ada, "decline");
  expect(await states(ada)).toEqual([["You declined to present", true]]);
  expect(await mailsTo(ada)).toEqual([]);
  expect(await states(ben)).toEqual([["You are asked to present", false]]);
});

test("whose time to answer is over is notified that somebody else is asked", async () => {
  const { db, clubId, ada, ben, live, states, mailsTo } = await setScene();
  await mailsTo(ada);
  const { id, answerBy } = await live();
  await expireAssignment(db, { clubId, assignmentId: id, now: answerBy ?? new Date() });
  expect([await states(ada), await states(ben)]).toEqual([
    [["You no longer present this", false]],
    [["You are asked to present", false]],
  ]);
  expect((await mailsTo(ada)).map(({ subject }) => subject.split("] ")[1])).toEqual([
    expect.stringMatching(/^Will you present/),
    expect.stringMatching(/^You no longer present this/),
  ]);
});

test("an organizer's choice notifies both people that it concerns, and not the organizer", async () => {
  const { db, club, owner, ada, cy, answer, set, inbox, unread, states, mailsTo } = await setScene();
  await answer(ada, "accept");
  await set(cy);
  expect(await states(ada)).toEqual([["You no longer present this", false]]);
  expect(await inbox(cy)).toMatchObject([{ reason: "assigned", happened: `${owner.name} chose you to present` }]);
  expect((await mailsTo(cy))[0]?.text).toContain(`${owner.name} chose you to present in ${club.name}`);
  await db.membership.updateMany({ where: { userId: owner.id }, data: { presents: true } });
  await set(owner);
  expect([await inbox(owner), await unread(cy)]).toEqual([[], 1]);
});

test("somebody set to what they were asked for already is notified once", async () => {
  const { owner, ada, set, states, mailsTo } = await setScene();
  await set(ada);
  expect(await states(ada)).toEqual([[`${owner.name} chose you to present`, false]]);
  expect(await mailsTo(ada)).toHaveLength(1);
});

test("what moves to another day is asked again, and notified again", async () => {
  const { clubId, owner, ada, meeting, answer, inbox, mailsTo } = await setScene();
  await mailsTo(ada);
  await answer(ada, "accept");
  await as(owner).meetings.cancel({ clubId, meetingId: meeting.id });
  const [first, ...others] = await inbox(ada);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ isRead: false, happened: "You are asked to present" });
  expect(first?.more).not.toContainEqual({ at: meeting.startsAt.toISOString() });
  expect(await mailsTo(ada)).toHaveLength(2);
});

test("presenting a paper is the strongest reason for notifications of what is said about it", async () => {
  const { clubId, paper, ada, ben, answer, say, inbox, mailsTo } = await setScene();
  await as(ada).threads.setInterest({ clubId, paperId: paper.id, interest: "following" });
  await say(ben, "Before she has said yes.");
  await answer(ada, "accept");
  const { id } = await say(ben, `What of lemma 7, ${mentionText(ada)}?`);
  const reasons = (await inbox(ada)).map(({ reason, subjectId }) => [reason, subjectId === id]);
  expect(reasons).toEqual([
    ["assigned", true],
    ["followed", false],
    ["assigned", false], // the turn itself
  ]);
  expect((await mailsTo(ada)).at(-1)?.text).toMatch(
    /wrote about the paper you present .*because you present the paper/s,
  );
});

test("who presents is not notified of a thread that they muted, of their own words, or once the meeting is over", async () => {
  const { db, clubId, paper, meeting, ada, ben, answer, say, unread } = await setScene();
  await answer(ada, "accept");
  await say(ada, "My slides.");
  const mute = (interest: "muted" | null) => as(ada).threads.setInterest({ clubId, paperId: paper.id, interest });
  await mute("muted");
  await say(ben, "A question.");
  await mute(null);
  await db.meeting.update({ where: { id: meeting.id }, data: { endsAt: new Date(Date.now() - 1) } });
  await say(ben, "A late thought.");
  expect(await unread(ada)).toBe(0);
});

test("who wants no mail of turns gets none, and who has left gets nothing further", async () => {
  const { db, clubId, ada, unread, mailsTo } = await setScene();
  await as(ada).notifications.setPreference({ reason: "assigned", mail: "never" });
  expect(await mailsTo(ada)).toEqual([]);
  await db.membership.deleteMany({ where: { clubId, userId: ada.id } });
  expect([await unread(ada), await as(ada).notifications.list({})]).toEqual([0, { notifications: [], next: null }]);
});
