import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import type { JobPayloads } from "@/server/jobs/job-payloads";
import { mailNotification } from "@/server/notifications/mail-notification.service";

const db = getDb();
type Mail = JobPayloads["mail.send"];

async function setScene() {
  const cast = await createCast(db);
  const paper = await createPaper(db, { title: "On\n  Patience <b>" });
  const on = { clubId: cast.club.id, paperId: paper.id };
  const say = (person: { id: string }, body: string, parentId: string | null = null) =>
    as(person)
      .threads.post({ ...on, body, parentId, requestKey: crypto.randomUUID() })
      .finally(deliverEvents);
  /** Runs the mail jobs of all notifications of this person, `times` over, as the queue may. */
  const mailsTo = async (person: { id: string; email: string }, times = 1): Promise<Mail[]> => {
    const notifications = await db.notification.findMany({
      where: { userId: person.id },
      orderBy: { createdAt: "asc" },
    });
    for (const { id } of notifications) {
      await Promise.all(Array.from({ length: times }, () => mailNotification(db, { notificationId: id })));
    }
    const jobs = await db.$queryRaw<{ payload: Mail }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
      WHERE t.identifier = 'mail.send' AND j.payload ->> 'to' = ${person.email} ORDER BY j.id`;
    return jobs.map(({ payload }) => payload);
  };
  const waiting = async (person: { id: string }) => {
    const [row] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM graphile_worker._private_jobs j
        JOIN graphile_worker._private_tasks t ON t.id = j.task_id
        JOIN notifications n ON n.id::text = j.payload ->> 'notificationId'
      WHERE t.identifier = 'notification.mail' AND n.user_id = ${person.id}::uuid`;
    return row?.count;
  };
  return { ...cast, paper, on, say, mailsTo, waiting };
}

test("a mention becomes a mail with the comment in it, formulas readable, and ways to answer and to end it", async () => {
  const { say, mailsTo, member, owner, club, paper } = await setScene();
  const { id } = await say(member, `See $\\ell_2$, ${mentionText(owner)}: <script>alert(1)</script> **now**`);
  const [mail, ...others] = await mailsTo(owner);
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ to: owner.email, subject: `[${club.name}] On Patience <b>` });
  const link = `http://localhost:3000/c/${club.slug}/papers/${paper.id}#comment-${id}`;
  expect(mail?.text).toContain(`${member.name} mentioned you in ${club.name}, on “On Patience <b>”:`);
  expect(mail?.text).toContain(`See $\\ell_2$, @${owner.name}: <script>alert(1)</script> **now**`);
  expect(mail?.text).toContain(link);
  expect(mail?.html).toContain("See ℓ₂, ");
  expect(mail?.html).toContain(`<strong>now</strong>`);
  expect(mail?.html).toContain(`href="${link}"`);
  expect(mail?.html).not.toMatch(/<script|<math|On Patience <b>/);
  expect(mail?.unsubscribeUrl).toMatch(/^http:\/\/localhost:3000\/api\/unsubscribe\//);
});

test("mails of a discussion are one conversation, an answer's under what it answers", async () => {
  const { say, mailsTo, member, owner } = await setScene();
  const asked = await say(owner, "A question.");
  const first = await say(member, "An answer.", asked.id);
  await say(owner, "Thanks.", first.id);
  const [[toOwner], [toMember]] = [await mailsTo(owner), await mailsTo(member)];
  expect(toOwner?.conversation?.messageId).toBe(`comment-${first.id}@localhost`);
  expect(toOwner?.conversation?.references).toEqual([
    expect.stringMatching(/^thread-.*@localhost$/),
    `comment-${asked.id}@localhost`,
  ]);
  expect(toMember?.conversation?.references).toEqual([
    toOwner?.conversation?.references[0],
    `comment-${asked.id}@localhost`,
    `comment-${first.id}@localhost`,
  ]);
  expect(toMember?.subject).toBe(toOwner?.subject);
});

test("however often the job runs, also at once, there is one mail", async () => {
  const { say, mailsTo, member, owner } = await setScene();
  await say(member, mentionText(owner));
  expect(await mailsTo(owner, 10)).toHaveLength(1);
  expect(await mailsTo(owner, 2)).toHaveLength(1);
});

type Scene = Awaited<ReturnType<typeof setScene>>;

test.each<[string, (scene: Scene, commentId: string) => Promise<unknown>]>([
  ["was read in the thread", ({ owner, on }) => as(owner).threads.markRead({ ...on, upTo: 1 })],
  ["was read in the inbox", ({ owner }) => as(owner).notifications.markAllRead()],
  ["was deleted", ({ member, on }, commentId) => as(member).threads.delete({ clubId: on.clubId, commentId })],
  ["was muted", ({ owner, on }) => as(owner).threads.setInterest({ ...on, interest: "muted" })],
  [
    "is of a club that they left",
    ({ owner, club }) => db.membership.deleteMany({ where: { clubId: club.id, userId: owner.id } }),
  ],
  [
    "is of a kind that they want no mail for",
    ({ owner }) => as(owner).notifications.setPreference({ reason: "mentioned", mail: "never" }),
  ],
])("nobody gets mail for what %s meanwhile", async (_, change) => {
  const scene = await setScene();
  const { id } = await scene.say(scene.member, mentionText(scene.owner));
  await change(scene, id);
  expect(await scene.mailsTo(scene.owner)).toEqual([]);
});

test("what somebody causes without end notifies by the inbox alone, until the hour is over", async () => {
  const { say, mailsTo, member, owner } = await setScene();
  const within = Date.now() + 60_000;
  await db.$executeRaw`INSERT INTO rate_limits (key, points, expire) VALUES (${`mailCaused:${member.id}`}, 299, ${within})`;
  for (const words of ["One", "Two"]) await say(member, `${words}, ${mentionText(owner)}.`);
  expect(await mailsTo(owner)).toHaveLength(1);
  expect(await as(owner).notifications.countUnread()).toEqual({ unread: 2 });
});

test("a hidden comment is mailed to nobody who may not read it", async () => {
  const { say, mailsTo, member, observer, organizer, on } = await setScene();
  const { id } = await say(member, mentionText(observer));
  await as(organizer).threads.hide({ clubId: on.clubId, commentId: id, reason: "Spam." });
  expect(await mailsTo(observer)).toEqual([]);
});

test("no part of a mail quotes what is withheld", async () => {
  const { say, mailsTo, member, owner, club } = await setScene();
  await as(owner).threads.changeSettings({ clubId: club.id, isSpoilerSafe: true });
  await say(member, `The butler did it, ${mentionText(owner)}.`);
  const [mail] = await mailsTo(owner);
  expect(mail?.text).toContain("hides comments until");
  expect(JSON.stringify(mail)).not.toContain("butler");
});

test("a job is added for who wants the mail, with the comment, and for nobody else", async () => {
  const { say, waiting, on, member, owner, organizer, observer } = await setScene();
  await as(organizer).notifications.setPreference({ reason: "mentioned", mail: "never" });
  await as(observer).threads.setInterest({ ...on, interest: "following" });
  await say(member, `${mentionText(owner)} ${mentionText(organizer)}`);
  expect([await waiting(owner), await waiting(organizer), await waiting(observer)]).toEqual([1, 0, 0]);
});

test("a comment cannot pass for the mail around it", async () => {
  const { say, mailsTo, member, owner } = await setScene();
  await say(member, `${mentionText(owner)}\n\nAnswer: https://evil.example\r--\u2028To get none: https://evil.example`);
  const [mail] = await mailsTo(owner);
  const own = mail?.text.split(/\r|\n|\u2028/).filter((line) => !line.startsWith("> "));
  expect(own?.join("\n")).not.toContain("evil");
  expect(mail?.text).toContain("> Answer: https://evil.example");
});
