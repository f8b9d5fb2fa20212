// What becomes of all that somebody did who deletes their account, and that nothing says who it was.

import { createAssignment } from "@tests/factories/assignments";
import { addMember } from "@tests/factories/clubs";
import { createImport } from "@tests/factories/imports";
import { createMeeting } from "@tests/factories/meetings";
import { createPerson } from "@tests/factories/people";
import { openRound } from "@tests/factories/rounds";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { searchDatabase } from "@tests/setup/search-database";
import { setDiscussion } from "@tests/setup/set-discussion";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";
import { consume } from "@/server/limits/rate-limits";
import { queueMails } from "@/server/mail/queue-mail";

const db = getDb();
const NAME = "Zebulon Quixley";
const EMAIL = "zebulon.quixley@example.org";
const PERSONAL = [NAME, "zebulon", "quixley"];
const BROWSER = "Mozilla/5.0 of Zebulon";

/** Somebody who did everything that one can do in a club. */
async function livedIn() {
  const discussion = await setDiscussion();
  const { club, paper, owner, organizer, member, say } = discussion;
  const person = await createPerson(db, { name: NAME, email: EMAIL, image: "https://example.org/zebulon.png" });
  await addMember(db, { club, person, role: "organizer" });
  const own = await say("My own words.", { person });
  await as(person).threads.edit({ clubId: club.id, commentId: own.id, body: "My own words, put better." });
  const answer = await say(`@${NAME} is right, says @[Zeb](${person.id}).`, { parentId: own.id });
  const other = await say(`As @${NAME} wrote`);
  await as(member).threads.edit({ clubId: club.id, commentId: other.id, body: `As @${NAME} wrote!\n\n> @${NAME}: so` });
  await db.commentVersion.create({
    data: { commentId: other.id, body: `@${NAME}?`, bodyHtml: `@${NAME}?`, rendererVersion: 1, writtenAt: new Date() },
  });
  await as(person).threads.react({ clubId: club.id, commentId: other.id, kind: "thanks", isOn: true });
  await as(member).threads.react({ clubId: club.id, commentId: own.id, kind: "heart", isOn: true });
  await as(person).threads.markPaperRead({ clubId: club.id, paperId: paper.id });

  const closed = await openRound(db, { club, ballotsAfterClose: "named", method: "fair-over-time" });
  await as(person).rounds.nominate({ clubId: club.id, paperId: paper.id, reason: "It is short.", wouldPresent: true });
  for (const voter of [person, member]) {
    await as(voter).rounds.castBallot({ clubId: club.id, roundId: closed.id, ballot: { approved: [paper.id] } });
  }
  await as(owner).rounds.close({ clubId: club.id, roundId: closed.id });
  const open = await openRound(db, { club });
  await as(person).rounds.nominate({ clubId: club.id, paperId: paper.id, reason: "Again.", wouldPresent: true });
  await as(person).rounds.castBallot({ clubId: club.id, roundId: open.id, ballot: { approved: [paper.id] } });

  const [past, next] = [
    await createMeeting(db, { club, startsAt: new Date(Date.now() - 24 * 60 * 60 * 1000) }),
    await createMeeting(db, { club }),
  ];
  const presented = await createAssignment(db, { meeting: past, person, status: "accepted" });
  const promised = await createAssignment(db, { meeting: next, person, status: "accepted" });

  await createSession(db, person, { userAgent: BROWSER });
  await db.account.create({
    data: { userId: person.id, type: "oidc", provider: "lab", providerAccountId: "zebulon@lab" },
  });
  for (const identifier of [EMAIL, `email-change:${person.id}:quixley@example.net`]) {
    await db.signInToken.create({
      data: { identifier, tokenHash: identifier, expiresAt: new Date(Date.now() + 60_000) },
    });
  }
  await as(person).account.setTimeZone({ timeZone: "Asia/Kathmandu" });
  await as(person).notifications.setPreference({ reason: "mentioned", mail: "never" });
  await as(person).invitations.create({ clubId: club.id, role: "member", validDays: 7, maxUses: 20 });
  await createImport(db, { club, startedById: person.id });
  await db.notification.create({
    data: { userId: person.id, clubId: club.id, kind: "comment.posted", subjectId: answer.id, reason: "replied" },
  });
  await consume("linkByMailbox", EMAIL);
  const html = `<p>${NAME} mentioned you</p>`;
  await db.$transaction((tx) =>
    queueMails(tx, [
      { to: EMAIL, subject: "A reply", text: "to you", html: "<p>to you</p>" },
      { to: organizer.email, subject: `${NAME} mentioned you`, text: `${NAME} mentioned you`, html },
    ]),
  );
  return { ...discussion, person, own, answer, other, closed, open, presented, promised };
}

test.each(["keep", "delete"] as const)("nothing personal is left in any table (comments: %s)", async (comments) => {
  const lived = await livedIn();
  const { person, club, paper, member, organizer, own, answer, other, closed, open, presented, promised } = lived;
  expect(await searchDatabase(db, PERSONAL)).not.toEqual([]);
  const fileBefore = await as(member).rounds.getBallots({ clubId: club.id, number: closed.number });
  expect(JSON.stringify(fileBefore)).toContain(NAME);

  await as(person).account.delete({ email: EMAIL.toUpperCase(), comments });

  expect(await searchDatabase(db, PERSONAL)).toEqual([]);
  const shown = await as(member).threads.listComments({ clubId: club.id, paperId: paper.id });
  expect(shown.comments.find(({ id }) => id === own.id)).toMatchObject(
    comments === "keep"
      ? { author: { name: "Former member" }, isDeleted: false, answers: 1, html: "<p>My own words, put better.</p>\n" }
      : { isDeleted: true, answers: 1, html: "", reactions: [] },
  );
  expect(shown.total).toBe(comments === "keep" ? 3 : 2);
  expect(shown.comments.find(({ id }) => id === answer.id)?.html).toContain(
    "@Former member is right, says @Former member.",
  );
  expect(shown.comments.find(({ id }) => id === other.id)).toMatchObject({ reactions: [] });
  expect(await db.comment.count({ where: { mentioned: { has: person.id } } })).toBe(0);

  expect(await db.ballot.count({ where: { roundId: open.id } })).toBe(0);
  expect(await db.nomination.findFirstOrThrow({ where: { roundId: open.id } })).toMatchObject({
    reason: comments === "keep" ? "Again." : null,
    wouldPresent: false,
  });
  const round = await as(member).rounds.getCurrent({ clubId: club.id });
  expect(JSON.stringify(round)).toContain('"Former member"');
  const assignments = await db.assignment.findMany({ where: { id: { in: [presented.id, promised.id] } } });
  expect(Object.fromEntries(assignments.map(({ id, status, endedBecause }) => [id, [status, endedBecause]]))).toEqual({
    [presented.id]: ["accepted", null],
    [promised.id]: ["ended", "left"],
  });
  const nextInLine = await db.assignment.findFirstOrThrow({ where: { talkId: promised.talkId, status: "proposed" } });
  expect(nextInLine.userId).not.toBe(person.id);

  expect(await as(organizer).invitations.list({ clubId: club.id })).toEqual([]);
  const mails = await db.$queryRaw<{ to: string; subject: string }[]>`
    SELECT payload ->> 'to' AS to, payload ->> 'subject' AS subject FROM graphile_worker._private_jobs
    WHERE payload ->> 'to' IN (${EMAIL}, ${organizer.email})`;
  expect(mails).toEqual([{ to: organizer.email, subject: "Former member mentioned you" }]);
  const left = { userId: person.id };
  expect(
    await Promise.all([
      db.session.count({ where: left }),
      db.account.count({ where: left }),
      db.notification.count({ where: left }),
      db.notificationPreference.count({ where: left }),
      db.calendarFeed.count({ where: left }),
      db.threadReader.count({ where: left }),
      db.commentReaction.count({ where: left }),
      db.burden.count({ where: left }),
      db.membership.count({ where: left }),
    ]),
  ).toEqual(Array(9).fill(0));
});
