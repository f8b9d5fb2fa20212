// One comment, and whoever might get at its words: by every way that leads to them.

import { type Cast, createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { mailNotification } from "@/server/notifications/mail-notification.service";

afterAll(() => getListener().stop());

const db = getDb();
/** Stands in the comment, in what it said before, and in the passage that it is about. */
const SECRET = "heron";

type Kind = Exclude<keyof Cast, "club" | "otherClub">;

async function setScene() {
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const on = { clubId: cast.club.id, paperId: paper.id };
  // Who is removed a minute ago was mentioned while they were in the club.
  await db.membership.create({ data: { clubId: cast.club.id, userId: cast.removed.id, role: "member" } });
  const mentioned = [cast.owner, cast.organizer, cast.observer, cast.removed].map(mentionText).join(" ");
  const { id: commentId } = await as(cast.member).threads.post({
    ...{ ...on, body: `The first ${SECRET}, ${mentioned}?`, isQuestion: true, requestKey: crypto.randomUUID() },
    anchor: { kind: "quote", exact: SECRET, prefix: "", suffix: "" },
  });
  await db.comment.update({ where: { id: commentId }, data: { createdAt: new Date(Date.now() - 3_600_000) } });
  await as(cast.member).threads.edit({ clubId: on.clubId, commentId, body: `The second ${SECRET}, ${mentioned}?` });
  await deliverEvents();
  await db.membership.deleteMany({ where: { clubId: cast.club.id, userId: cast.removed.id } });
  return { ...cast, on, commentId };
}

type Scene = Awaited<ReturnType<typeof setScene>>;

const ways: Record<string, (person: { id: string }, scene: Scene) => Promise<unknown>> = {
  "the thread": (person, { on }) => as(person).threads.listComments(on),
  "a link to it": (person, { on, commentId }) => as(person).threads.listAround({ ...on, commentId }),
  "what a live event names": (person, { on, commentId }) =>
    as(person).threads.getComments({ clubId: on.clubId, ids: [commentId] }),
  "what was said of late": (person, { on }) => as(person).threads.listRecent({ clubId: on.clubId }),
  "its history": (person, { on, commentId }) => as(person).threads.listVersions({ clubId: on.clubId, commentId }),
  "its source": (person, { on, commentId }) => as(person).threads.getSource({ ...on, commentId }),
  search: (person, { on }) => as(person).threads.search({ clubId: on.clubId, query: SECRET }),
  "open questions": (person, { on }) => as(person).threads.listQuestions({ clubId: on.clubId }),
  "marks in the abstract": (person, { on }) => as(person).threads.listPassages(on),
  "the inbox": (person) => as(person).notifications.list({}),
  mail: async (person) => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: person.id } });
    for (const { id } of await db.notification.findMany({ where: { userId: person.id } })) {
      await mailNotification(db, { notificationId: id });
    }
    return db.$queryRaw`SELECT payload FROM graphile_worker._private_jobs WHERE payload ->> 'to' = ${email}`;
  },
};

/** By which ways the person gets the words; a refusal gives none. */
async function waysOf(kind: Kind, scene: Scene): Promise<string[]> {
  const got: string[] = [];
  for (const [way, ask] of Object.entries(ways)) {
    const answer = await ask(scene[kind], scene).catch((refusal: { code: string }) => refusal.code);
    if (JSON.stringify(answer).includes(SECRET)) got.push(way);
  }
  return got;
}

const forMembers = ["the thread", "a link to it", "what a live event names", "what was said of late", "its history"];
const forAll = [...forMembers, "search", "open questions", "marks in the abstract"];
const forNotified = [...forAll, "the inbox", "mail"];
const forAuthor = [...forMembers, "its source", "search", "open questions", "marks in the abstract"];

test("in the open: whoever is in the club, observers too, and nobody else", async () => {
  const scene = await setScene();
  expect(await waysOf("observer", scene)).toEqual(forNotified);
  expect(await waysOf("member", scene)).toEqual(forAuthor);
  expect([await waysOf("stranger", scene), await waysOf("removed", scene)]).toEqual([[], []]);
});

test("hidden: its author and organizers, by the same ways, and nobody else by any", async () => {
  const scene = await setScene();
  const { on, commentId, owner } = scene;
  await as(owner).threads.hide({ clubId: on.clubId, commentId, reason: "Not here." });
  expect([await waysOf("observer", scene), await waysOf("stranger", scene), await waysOf("removed", scene)]).toEqual([
    ...[[], [], []],
  ]);
  for (const kind of ["member", "organizer"] as const) {
    expect(await waysOf(kind, scene), kind).toEqual(expect.arrayContaining(["the thread", "its history", "search"]));
  }
});

test("deleted: nobody, by any way, its author included", async () => {
  const scene = await setScene();
  await as(scene.member).threads.delete({ clubId: scene.on.clubId, commentId: scene.commentId });
  for (const kind of ["member", "owner", "observer", "stranger", "removed"] as const) {
    expect(await waysOf(kind, scene), kind).toEqual([]);
  }
});

test("a stream that is open sends ids alone, and ends with the membership", async () => {
  const { club, observer, on, commentId, owner, member } = await setScene();
  const { next } = await followClub(observer, club.id);
  await as(owner).threads.hide({ clubId: on.clubId, commentId, reason: `A ${SECRET}.` });
  await as(member).threads.post({ ...on, body: `Another ${SECRET}`, requestKey: crypto.randomUUID() });
  const received = [await next(), await next()];
  expect(received.map((event) => event?.data.kind)).toEqual(["comment.hidden", "comment.posted"]);
  expect(JSON.stringify(received)).not.toContain(SECRET);
  await db.membership.deleteMany({ where: { clubId: club.id, userId: observer.id } });
  expect(await next()).toBeNull();
});

test("an observer reads and does not write, ask, answer, react or move", async () => {
  const { on, commentId, observer } = await setScene();
  const { clubId } = on;
  const { threads } = as(observer);
  const elsewhere = await createPaper(db);
  for (const attempt of [
    () => threads.post({ ...on, body: "Me too.", parentId: commentId, requestKey: crypto.randomUUID() }),
    () => threads.edit({ clubId, commentId, body: "Other words." }),
    () => threads.delete({ clubId, commentId }),
    () => threads.react({ clubId, commentId, kind: "heart", isOn: true }),
    () => threads.markQuestion({ clubId, commentId, isQuestion: false }),
    () => threads.moveBranch({ clubId, commentId, toPaperId: elsewhere.id }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
