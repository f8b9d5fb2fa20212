import { createAgenda } from "@tests/factories/agenda";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { withCheckedThreads } from "@tests/setup/checked-threads";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
const setScene = withCheckedThreads();

describe("reactions", () => {
  test("each kind once a person, taken back by asking, with one's own marked and the names to be had", async () => {
    const { comment, on, member, organizer, observer } = await setScene();
    const { id } = await comment();
    const react = (person: { id: string }, kind: "heart" | "doubt", isOn = true) =>
      as(person).threads.react({ ...on(id), kind, isOn });
    await react(member, "heart");
    await react(member, "heart");
    await react(organizer, "doubt");
    expect(await react(organizer, "heart")).toEqual({
      id,
      reactions: [
        { kind: "doubt", count: 1, isMine: true },
        { kind: "heart", count: 2, isMine: true },
      ],
    });
    expect(await as(observer).threads.listReactions(on(id))).toEqual([
      { kind: "doubt", names: [organizer.name] },
      { kind: "heart", names: [member.name, organizer.name] },
    ]);
    expect((await react(member, "heart", false)).reactions).toEqual([
      { kind: "doubt", count: 1, isMine: false },
      { kind: "heart", count: 1, isMine: false },
    ]);
    await react(member, "heart", false);
    expect(await db.event.count({ where: { kind: "comment.reacted", clubId: on(id).clubId } })).toBe(4); // what changed
    await expect(react(observer, "heart")).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("a hundred at once, on and off: what is counted is what is there", async () => {
    const { comment, on, member, organizer, owner } = await setScene();
    const { id } = await comment();
    const kinds = ["agree", "thanks", "insight", "doubt"] as const;
    await Promise.all(
      Array.from({ length: 100 }, (_, turn) =>
        as([member, organizer, owner][turn % 3] ?? member).threads.react({
          ...on(id),
          kind: kinds[turn % 4] ?? "agree",
          isOn: turn % 5 > 1,
        }),
      ),
    );
  });

  test("what is gone, hidden or in a locked thread takes none", async () => {
    const { comment, on, member, organizer, paper } = await setScene();
    const [gone, hidden, standing] = [await comment(), await comment(), await comment()];
    await as(organizer).threads.delete(on(gone.id));
    await as(organizer).threads.hide({ ...on(hidden.id), reason: "Spam." });
    const react = (id: string, person: { id: string } = member) =>
      as(person).threads.react({ ...on(id), kind: "heart", isOn: true });
    await expect(react(gone.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await react(standing.id);
    await as(member).threads.delete(on(standing.id)); // and its reactions go with it
    await as(organizer).threads.setLocked({ clubId: on("").clubId, paperId: paper.id, isLocked: true });
    await expect(react(hidden.id)).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

describe("questions", () => {
  test("are asked, listed for the paper and the club, answered, and opened again", async () => {
    const { say, comment, on, member, observer, organizer, paper, club } = await setScene();
    const asked = await say("Why **this** loss?", { isQuestion: true });
    expect(asked.question).toEqual({ answeredAt: null, answerId: null });
    const list = (more: object = {}) => as(observer).threads.listQuestions({ clubId: club.id, ...more });
    expect(await list()).toMatchObject({
      ...{ next: null },
      questions: [{ id: asked.id, paperId: paper.id, authorName: member.name, excerpt: "Why this loss?", answers: 0 }],
    });
    expect((await list({ paperId: (await createPaper(db)).id })).questions).toEqual([]);
    const answer = await comment("Because.", { parent: asked });
    const marked = await as(organizer).threads.markAnswered({ ...on(asked.id), isAnswered: true, answerId: answer.id });
    expect(marked.question).toMatchObject({ answerId: answer.id, answeredAt: expect.any(String) });
    expect((await list()).questions).toEqual([]);
    expect((await list({ state: "answered" })).questions).toMatchObject([{ id: asked.id, answerId: answer.id }]);
    await as(member).threads.delete(on(answer.id)); // answered still, though nobody can look it up
    expect((await list({ state: "answered" })).questions).toMatchObject([{ answerId: null }]);
    await as(member).threads.markAnswered({ ...on(asked.id), isAnswered: false });
    expect((await list()).questions).toHaveLength(1);
    await as(member).threads.markQuestion({ ...on(asked.id), isQuestion: false });
    expect((await list()).questions).toEqual([]);
    await expect(as(member).threads.markAnswered({ ...on(asked.id), isAnswered: true })).rejects.toMatchObject({
      code: "CONFLICT",
    });
  });

  test("page by key, the newest first", async () => {
    const { comment, observer, member, club } = await setScene();
    const made: string[] = [];
    for (let minute = 0; minute < 23; minute += 1) {
      made.push((await comment("Why?", { askedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) })).id);
    }
    const first = await as(observer).threads.listQuestions({ clubId: club.id });
    const last = first.questions.at(-1)?.id ?? "";
    await as(member).threads.markQuestion({ clubId: club.id, commentId: last, isQuestion: false }); // behind it one reads on
    const second = await as(observer).threads.listQuestions({ clubId: club.id, after: first.next ?? "" });
    expect([...first.questions, ...second.questions].map(({ id }) => id)).toEqual(made.toReversed());
    expect(second.next).toBeNull();
  });

  test("an answer is in the same thread, and may be read", async () => {
    const { comment, on, member, organizer, club } = await setScene();
    const asked = await comment("Why?", { askedAt: new Date() });
    const hidden = await comment("Rude.", { hiddenAt: new Date(), authorId: organizer.id });
    const elsewhere = await createComment(db, { thread: await createThread(db, { club }), author: member });
    await db.thread.update({ where: { id: asked.threadId }, data: { commentCount: { decrement: 1 } } });
    for (const answerId of [asked.id, hidden.id, elsewhere.id, crypto.randomUUID()]) {
      await expect(
        as(member).threads.markAnswered({ ...on(asked.id), isAnswered: true, answerId }),
      ).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });

  test("open ones come onto the agenda of their meeting, and are carried to the next until they are answered", async () => {
    const { club, member, observer, otherClub, stranger } = await setScene();
    const past = await createAgenda(db, { club, startsAt: new Date(Date.now() - 7 * 24 * 3_600_000) });
    const next = await createAgenda(db, { club });
    const later = await createAgenda(db, { club, startsAt: new Date(Date.now() + 14 * 24 * 3_600_000) });
    const ask = async (paper: { id: string }, body: string) =>
      createComment(db, { thread: await createThread(db, { club, paper }), author: member, body, askedAt: new Date() });
    const old = await ask(past.paper, "left open");
    await ask(next.paper, "of this week");
    const onAgenda = async (meetingId: string) =>
      (await as(observer).threads.listMeetingQuestions({ clubId: club.id, meetingId })).map((one) => [
        one.excerpt,
        one.isCarried,
      ]);
    expect(await onAgenda(past.meeting.id)).toEqual([["left open", false]]);
    expect(await onAgenda(next.meeting.id)).toEqual([
      ["of this week", false],
      ["left open", true],
    ]);
    expect(await onAgenda(later.meeting.id)).toEqual([]);
    await as(member).threads.markAnswered({ clubId: club.id, commentId: old.id, isAnswered: true });
    expect(await onAgenda(next.meeting.id)).toEqual([["of this week", false]]);
    await expect(
      as(stranger).threads.listMeetingQuestions({ clubId: otherClub.id, meetingId: next.meeting.id }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("an anchor comes back as it was sent, and is part of what a repeat must repeat", async () => {
  const { say, paper, club, observer } = await setScene();
  const requestKey = crypto.randomUUID();
  const anchor = { kind: "quote", exact: "waits", prefix: "it ", suffix: " long" } as const;
  const sent = await say("Does it?", { anchor, requestKey });
  expect(sent.anchor).toEqual(anchor);
  expect(await say("Does it?", { anchor, requestKey })).toEqual(sent);
  await expect(say("Does it?", { requestKey })).rejects.toMatchObject({ code: "CONFLICT" });
  const page = { kind: "place", page: 3, section: null, figure: "4b", equation: null } as const;
  await say("There.", { anchor: page });
  const { comments } = await as(observer).threads.listComments({ clubId: club.id, paperId: paper.id });
  expect(comments.map((one) => one.anchor)).toEqual([anchor, page]);
});
