import { createAgenda } from "@tests/factories/agenda";
import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { checkThreads } from "@tests/setup/check-threads";
import { afterEach, describe, expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";

const db = getDb();
let club: { id: string } | undefined;
afterEach(async () => {
  if (club) await checkThreads(db, club);
});

async function setScene() {
  const cast = await createCast(db);
  club = cast.club;
  const paper = await createPaper(db);
  const thread = await createThread(db, { club: cast.club, paper });
  const comment = (body = "A thought.", more: object = {}) =>
    createComment(db, { thread, author: cast.member, body, ...more });
  const on = (commentId: string) => ({ clubId: cast.club.id, commentId });
  const say = (body: string, more: object = {}) =>
    as(cast.member).threads.post({
      ...{ clubId: cast.club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() },
      ...more,
    });
  return { ...cast, paper, thread, comment, on, say };
}

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

  test("page by key, the longest asked first", async () => {
    const { comment, observer, club } = await setScene();
    const made: string[] = [];
    for (let minute = 0; minute < 23; minute += 1) {
      made.push((await comment("Why?", { askedAt: new Date(Date.UTC(2026, 0, 1, 0, minute)) })).id);
    }
    const first = await as(observer).threads.listQuestions({ clubId: club.id });
    const second = await as(observer).threads.listQuestions({ clubId: club.id, after: first.next ?? "" });
    expect([...first.questions, ...second.questions].map(({ id }) => id)).toEqual(made);
    expect(second.next).toBeNull();
  });

  test("an answer stands in the same thread, and may be read", async () => {
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
        "isCarried" in one && one.isCarried,
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

describe("search", () => {
  test("finds words, phrases and word forms, newest first, and marks them", async () => {
    const { comment, observer, club, paper } = await setScene();
    await comment("The **ablations** are thin.");
    await comment("A thin ablation, and $x^2$.");
    await comment("Nothing of the kind.");
    const find = async (query: string, more: object = {}) =>
      (await as(observer).threads.search({ clubId: club.id, query, ...more })).hits.map(({ parts }) =>
        parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(""),
      );
    expect(await find("ablation")).toEqual(["A thin [ablation], and $x^2$.", "The [ablations] are thin."]);
    expect(await find('"thin ablation"')).toEqual([expect.stringContaining("[thin] [ablation]")]);
    expect(await find("ablation -nothing -thin")).toEqual([]);
    expect(await find("the")).toEqual([]); // says nothing
    expect(await find("ablation", { paperId: paper.id })).toHaveLength(2);
    expect(await find("ablation", { paperId: (await createPaper(db)).id })).toEqual([]);
    expect(await find("'; DROP TABLE comments; -- & | ! <-> :*")).toEqual([]);
  });

  test("finds nothing deleted, hidden, or of another club, and pages by key", async () => {
    const { comment, on, organizer, observer, member, club, stranger, otherClub } = await setScene();
    for (let number = 0; number < 25; number += 1) await comment(`patience ${number}`);
    const [gone, hidden] = [await comment("patience gone"), await comment("patience hidden")];
    await as(organizer).threads.delete(on(gone.id));
    await as(organizer).threads.hide({ ...on(hidden.id), reason: "Spam." });
    const search = (person: { id: string }, more: object = {}) =>
      as(person).threads.search({ clubId: club.id, query: "patience", ...more });
    const first = await search(observer);
    const second = await search(observer, { after: first.next ?? "" });
    const ids = [...first.hits, ...second.hits].map(({ id }) => id);
    expect(new Set(ids).size).toBe(25);
    expect(ids).not.toContain(hidden.id);
    expect((await search(member)).hits[0]?.id).toBe(hidden.id); // its author's own
    expect((await as(stranger).threads.search({ clubId: otherClub.id, query: "patience" })).hits).toEqual([]);
  });
});

describe("mentions", () => {
  test("show the person's own name, whatever was typed, and are kept as ids", async () => {
    const { say, organizer, owner } = await setScene();
    const { id, html } = await say(`${mentionText({ id: organizer.id, name: "The Pope" })} and ${mentionText(owner)}?`);
    expect(html).toContain(`<span class="mention">@${organizer.name}</span>`);
    expect(html).not.toContain("Pope");
    const { mentioned } = await db.comment.findUniqueOrThrow({ where: { id } });
    expect(mentioned.toSorted()).toEqual([organizer.id, owner.id].toSorted());
  });

  test("are of the club's people alone, and not made in code", async () => {
    const { say, stranger, removed, organizer } = await setScene();
    const outside = `${mentionText(stranger)} ${mentionText(removed)} ${mentionText({ id: crypto.randomUUID(), name: "X" })}`;
    const { id, html } = await say(`${outside} \`${mentionText(organizer)}\``);
    expect(html).not.toContain('class="mention"');
    expect(await db.comment.findUniqueOrThrow({ where: { id } })).toMatchObject({ mentioned: [] });
  });

  test("carry no script in a name", async () => {
    const { say, organizer } = await setScene();
    await db.user.update({ where: { id: organizer.id }, data: { name: "<img src=x onerror=alert(1)>" } });
    const { html } = await say(mentionText({ id: organizer.id, name: "x" }));
    expect(html).toContain('<span class="mention">@&#x3C;img');
    expect(html).not.toContain("<img");
  });

  test("are completed by any word of a name: of the club's people, names and nothing else", async () => {
    const { club, member, observer, stranger, otherClub } = await setScene();
    const ada = await createPerson(db, { name: "Augusta Zyx 100%_King" });
    await db.membership.create({ data: { clubId: club.id, userId: ada.id, role: "member" } });
    const complete = (query: string, person: { id: string } = member, clubId = club.id) =>
      as(person).threads.completeMention({ clubId, query });
    expect(await complete("zyx")).toEqual([{ id: ada.id, name: ada.name }]);
    expect(await complete("100%_k")).toEqual([{ id: ada.id, name: ada.name }]);
    expect(await complete("gusta")).toEqual([]);
    expect(await complete("zyx", stranger, otherClub.id)).toEqual([]);
    expect((await complete("")).map(({ id }) => id)).not.toContain(member.id); // nobody mentions themselves
    await expect(complete("zyx", observer)).rejects.toMatchObject({ code: "FORBIDDEN" });
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
