import { createAgenda } from "@tests/factories/agenda";
import { createCast } from "@tests/factories/cast";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();

/** A spoiler-safe club in which the owner has spoiled the ending of a paper on the agenda. */
async function setScene() {
  const cast = await createCast(db);
  const { club, owner } = cast;
  const { paper, meeting } = await createAgenda(db, { club });
  const thread = await createThread(db, { club, paper });
  const spoiler = await createComment(db, {
    ...{ thread, author: owner, body: "The butler did it.", askedAt: new Date(), reactionCount: 1 },
  });
  await createComment(db, { thread, author: owner, body: "The butler, I say.", parent: spoiler });
  await db.commentReaction.create({ data: { commentId: spoiler.id, userId: owner.id, kind: "laugh" } });
  await as(owner).threads.changeSettings({ clubId: club.id, isSpoilerSafe: true });
  const on = { clubId: club.id, paperId: paper.id };
  const [that, all] = [{ clubId: club.id, commentId: spoiler.id }, { clubId: club.id }];
  /** Every way by which a comment's words could come to somebody. */
  const waysFor = (person: { id: string }) => {
    const { threads, week } = as(person);
    return {
      list: threads.listComments(on),
      byReactions: threads.listComments({ ...on, order: "reactions" }),
      branch: threads.listComments({ ...on, branchId: spoiler.id }),
      around: threads.listAround({ ...on, commentId: spoiler.id }),
      single: threads.getComments({ ...all, ids: [spoiler.id] }),
      recent: threads.listRecent(all),
      week: week.get(all),
      versions: threads.listVersions(that),
      reactions: threads.listReactions(that),
      questions: threads.listQuestions(all),
      agenda: threads.listMeetingQuestions({ ...all, meetingId: meeting.id }),
      search: threads.search({ ...all, query: "butler" }),
      unread: threads.nextUnread(on),
      fromElsewhere: threads.listAround({ ...that, paperId: crypto.randomUUID() }),
    };
  };
  const answersTo = async (person: { id: string }) => {
    const outcomes = await Promise.allSettled(
      Object.entries(waysFor(person)).map(async ([way, asked]) => [way, await asked]),
    );
    return outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : []));
  };
  return { ...cast, on, spoiler, answersTo };
}

test.each(["organizer", "member", "observer"] as const)(
  "before they have written their own comment, the %s learns only how many others' comments there are",
  async (kind) => {
    const { answersTo, spoiler, on, ...cast } = await setScene();
    const said = JSON.stringify(await answersTo(cast[kind]));
    for (const word of ["butler", spoiler.id, "laugh"]) expect(said).not.toContain(word);
    expect(await as(cast[kind]).threads.listComments(on)).toMatchObject({
      ...{ comments: [], total: 2, hasMore: false },
      thread: { isWithheld: true },
    });
    const { threads } = await as(cast[kind]).threads.listThreads({ clubId: on.clubId });
    expect(threads).toMatchObject([{ total: 2, unread: 0 }]);
  },
);

test.each([
  [
    "their own piece",
    "member",
    (scene: Awaited<ReturnType<typeof setScene>>) =>
      as(scene.member).threads.post({ ...scene.on, body: "My piece.", requestKey: crypto.randomUUID() }),
  ],
  [
    "the mark that they read the paper",
    "observer",
    (scene: Awaited<ReturnType<typeof setScene>>) => as(scene.observer).threads.markPaperRead(scene.on),
  ],
] as const)("%s opens it, by every way, and for good", async (_, kind, open) => {
  const scene = await setScene();
  await open(scene);
  const ways = new Map((await scene.answersTo(scene[kind])).map(([way, answer]) => [way, JSON.stringify(answer)]));
  expect(ways.size).toBe(14);
  for (const [way, said] of ways) {
    if (way !== "reactions")
      expect(said, String(way)).toMatch(new RegExp(`[Bb]utler|${scene.spoiler.id}|${scene.on.paperId}`));
  }
  expect((await as(scene[kind]).threads.listComments(scene.on)).thread.isWithheld).toBe(false);
});

test("withdrawing the own piece does not unread what one has read", async () => {
  const { member, on, answersTo } = await setScene();
  const { id } = await as(member).threads.post({ ...on, body: "My piece.", requestKey: crypto.randomUUID() });
  await as(member).threads.delete({ clubId: on.clubId, commentId: id });
  expect(JSON.stringify(await answersTo(member))).toContain("butler");
});

test("nothing that is withheld can be marked as read, reacted to, or answered past the rule", async () => {
  const { member, on, spoiler } = await setScene();
  expect(await as(member).threads.markRead({ ...on, upTo: 2 })).toEqual({ readNumber: 0 });
  await expect(
    as(member).threads.react({ clubId: on.clubId, commentId: spoiler.id, kind: "heart", isOn: true }),
  ).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("only organizers turn it on and off, and off it shows everything again", async () => {
  const { member, organizer, on, answersTo } = await setScene();
  const off = { clubId: on.clubId, isSpoilerSafe: false };
  await expect(as(member).threads.changeSettings(off)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await as(organizer).threads.changeSettings(off)).toEqual({ isSpoilerSafe: false, showsReaders: true });
  expect(JSON.stringify(await answersTo(member))).toContain("butler");
});
