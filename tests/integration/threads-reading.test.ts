import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createComment, createThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";
import { pageStatement } from "@/server/threads/list-comments.queries";

async function setScene() {
  const db = getDb();
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const thread = await createThread(db, { club: cast.club, paper });
  type Parent = { id: string; path: string };
  const comment = (body: string, parent?: Parent) =>
    createComment(db, { thread, author: cast.member, body, ...(parent ? { parent } : {}) });
  const list = (more: { after?: string; limit?: number } = {}) =>
    as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id, ...more });
  const remove = (commentId: string) => as(cast.member).threads.delete({ clubId: cast.club.id, commentId });
  const texts = async () => (await list()).comments.map(({ html }) => html.replace(/<\/?p>/g, ""));
  return { ...cast, paper, thread, comment, list, remove, texts };
}

test("comments come depth first, answers in order of time", async () => {
  const { comment, texts } = await setScene();
  const one = await comment("1");
  const two = await comment("2");
  const oneOne = await comment("1.1", one);
  await comment("2.1", two);
  await comment("1.2", one);
  await comment("1.1.1", oneOne);
  expect(await texts()).toEqual(["1", "1.1", "1.1.1", "1.2", "2", "2.1"]);
});

test("pages by key give every comment once, also while others are posted and deleted", async () => {
  const { comment, list, remove } = await setScene();
  const made: { id: string; path: string }[] = [];
  for (let index = 0; index < 57; index += 1) {
    made.push(await comment(String(index), index % 3 === 0 ? undefined : made[(index * 7) % made.length]));
  }
  const read: string[] = [];
  let after: string | undefined;
  for (let hasMore = true; hasMore; ) {
    const page = await list({ limit: 10, ...(after === undefined ? {} : { after }) });
    read.push(...page.comments.map(({ path }) => path));
    after = page.comments.at(-1)?.path;
    hasMore = page.hasMore;
    const cursor = page.comments.at(-1)?.id;
    if (cursor !== undefined && read.length === 20) await remove(cursor); // the cursor's own comment may go
  }
  expect(read).toEqual(made.map(({ path }) => path).toSorted());
});

test("a full last page has nothing after it", async () => {
  const { comment, list } = await setScene();
  for (let index = 0; index < 20; index += 1) await comment(String(index));
  expect(await list()).toMatchObject({ hasMore: false, total: 20 });
  await comment("one more");
  expect(await list()).toMatchObject({ hasMore: true, total: 21 });
  expect((await list()).comments).toHaveLength(20);
});

test("a deleted comment leaves its place while something hangs on it, then nothing", async () => {
  const { club, observer, comment, list, remove, thread } = await setScene();
  const top = await comment("a secret");
  const below = await comment("1.1", top);
  const deepest = await comment("1.1.1", below);
  await comment("2");
  await remove(top.id);
  await remove(below.id);
  const { comments, total } = await list();
  expect(total).toBe(2);
  expect(comments.slice(0, 2)).toMatchObject([
    { id: top.id, isDeleted: true, author: null, html: "", editedAt: null, canReply: false, canDelete: false },
    { id: below.id, isDeleted: true, author: null, html: "" },
  ]);
  expect(JSON.stringify(comments)).not.toContain("a secret");
  expect(await getDb().comment.count({ where: { body: { contains: "a secret" } } })).toBe(0);

  await remove(deepest.id); // the last living one under two tombstones
  expect((await list()).comments.map(({ html }) => html)).toEqual(["<p>2</p>"]);
  const ids = [top.id, below.id, deepest.id];
  expect(await as(observer).threads.getComments({ clubId: club.id, ids })).toEqual([]);
  const kept = await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(kept).toMatchObject({ commentCount: 1, lastNumber: 4 });
});

test("the time of the last comment steps back when the last one goes, and ends with the last of all", async () => {
  const { comment, remove, thread } = await setScene();
  const first = await comment("first");
  const last = await comment("last");
  const lastCommentAt = async () =>
    (await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } })).lastCommentAt;
  await getDb().thread.update({ where: { id: thread.id }, data: { lastCommentAt: last.createdAt } });
  await remove(last.id);
  expect(await lastCommentAt()).toEqual(first.createdAt);
  await remove(first.id);
  expect(await lastCommentAt()).toBeNull();
});

test("many delete the same comment at once: one does, the count falls by one", async () => {
  const { club, organizer, comment, thread } = await setScene();
  const { id } = await comment("gone");
  await comment("stays");
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, () => as(organizer).threads.delete({ clubId: club.id, commentId: id })),
  );
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } })).toMatchObject({ commentCount: 1 });
  expect(await getDb().event.count({ where: { clubId: club.id, kind: "comment.deleted" } })).toBe(1);
});

test("answers and the deletion of what they answer at once: none hangs on a comment that went before it", async () => {
  const { club, member, organizer, paper, comment, thread } = await setScene();
  const parent = await comment("contested");
  const answer = () =>
    as(member).threads.post({
      clubId: club.id,
      paperId: paper.id,
      parentId: parent.id,
      body: "In time?",
      requestKey: crypto.randomUUID(),
    });
  const work = Array.from({ length: 12 }, (_, index) =>
    index === 5 ? as(organizer).threads.delete({ clubId: club.id, commentId: parent.id }) : answer(),
  );
  await Promise.allSettled(work);
  const { deletedAt } = await getDb().comment.findUniqueOrThrow({ where: { id: parent.id } });
  const answers = await getDb().comment.findMany({ where: { parentId: parent.id } });
  expect(deletedAt).not.toBeNull();
  for (const { createdAt } of answers) expect(+createdAt).toBeLessThanOrEqual(+(deletedAt ?? 0));
  const counted = await getDb().thread.findUniqueOrThrow({ where: { id: thread.id } });
  expect(counted.commentCount).toBe(answers.length);
});

test("an edit shows the new text, and says so once it is no mere slip of the pen", async () => {
  const { club, member, organizer, comment } = await setScene();
  const { id, createdAt } = await comment("first words");
  const edit = (body: string, minutes: number) =>
    as(member, { now: new Date(createdAt.getTime() + minutes * 60_000) }).threads.edit({
      clubId: club.id,
      commentId: id,
      body,
    });
  expect(await edit("**second** words", 2)).toMatchObject({
    html: expect.stringContaining("<strong>second</strong>"),
    editedAt: null,
  });
  const late = await edit("third words", 6);
  expect(late.editedAt).toBe(new Date(createdAt.getTime() + 6 * 60_000).toISOString());
  expect(await edit("third words", 60)).toEqual(late); // nothing changed, nothing is marked
  expect(await as(member).threads.getComments({ clubId: club.id, ids: [id] })).toEqual([late]);
  await expect(as(organizer).threads.edit({ clubId: club.id, commentId: id, body: "my words" })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  expect(await getDb().event.count({ where: { clubId: club.id, kind: "comment.edited" } })).toBe(2);
  await as(member).threads.delete({ clubId: club.id, commentId: id });
  await expect(edit("back again", 61)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("who may delete: its author and organizers, nobody else, in this club alone", async () => {
  const { club, otherClub, owner, organizer, member, observer, stranger, thread } = await setScene();
  const { id } = await createComment(getDb(), { thread, author: owner });
  const removeAs = (person: { id: string }, clubId = club.id) => as(person).threads.delete({ clubId, commentId: id });
  await expect(removeAs(member)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(removeAs(observer)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(removeAs(stranger, otherClub.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(removeAs(organizer)).resolves.toEqual({ id });
  await expect(removeAs(organizer)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a link to a comment gives what it answers, the comment, and what follows", async () => {
  const { club, observer, paper, comment, remove } = await setScene();
  const top = await comment("1");
  await comment("1.1", top);
  const wanted = await comment("1.2", top);
  const gone = await comment("1.3", top);
  await comment("1.2.1", wanted);
  await comment("2");
  await remove(gone.id);
  const around = (commentId: string, paperId = paper.id) =>
    as(observer).threads.listAround({ clubId: club.id, paperId, commentId });
  const found = await around(wanted.id);
  expect(found.comments.map(({ html }) => html.replace(/<\/?p>/g, ""))).toEqual(["1", "1.2", "1.2.1", "2"]);
  expect(found.hasMore).toBe(false);
  await expect(around(gone.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const elsewhere = (await createPaper(getDb())).id;
  await expect(around(wanted.id, elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("comments whose author's account is gone stay, without a name", async () => {
  const { member, comment, list } = await setScene();
  await comment("left behind");
  await getDb().user.delete({ where: { id: member.id } });
  expect((await list()).comments).toMatchObject([{ author: null, isDeleted: false, html: "<p>left behind</p>" }]);
});

test("what an older renderer made is rendered anew when it is read, once", async () => {
  const { club, observer, thread, member } = await setScene();
  const stale = await createComment(getDb(), {
    thread,
    author: member,
    body: "**safe**",
    bodyHtml: "<script>old hole</script>",
    rendererVersion: HTML_VERSION - 1,
  });
  const [comment] = await as(observer).threads.getComments({ clubId: club.id, ids: [stale.id] });
  expect(comment?.html).toBe("<p><strong>safe</strong></p>\n");
  expect(await getDb().comment.findUniqueOrThrow({ where: { id: stale.id } })).toMatchObject({
    bodyHtml: "<p><strong>safe</strong></p>\n",
    rendererVersion: HTML_VERSION,
  });
});

test("lately in threads: newest first, plain and short, nothing deleted, this club's alone", async () => {
  const { club, otherClub, observer, stranger, paper, comment, remove } = await setScene();
  for (let index = 0; index < 6; index += 1) await comment(`**Number** ${index} ${"and so on ".repeat(40)}`);
  const last = await comment("deleted");
  await remove(last.id);
  const recent = await as(observer).threads.listRecent({ clubId: club.id });
  expect(recent.map(({ excerpt }) => excerpt.slice(0, 8))).toEqual([
    "Number 5",
    "Number 4",
    "Number 3",
    "Number 2",
    "Number 1",
  ]);
  expect(recent[0]).toMatchObject({ paperId: paper.id, titleHtml: paper.titleHtml });
  for (const { excerpt } of recent) expect(excerpt.length).toBeLessThanOrEqual(160);
  expect(await as(stranger).threads.listRecent({ clubId: otherClub.id })).toEqual([]);
});

interface Plan {
  "Node Type": string;
  "Index Name"?: string;
  "Relation Name"?: string;
  "Actual Rows": number;
  "Rows Removed by Filter"?: number;
  Plans?: Plan[];
}

test("a page of ten thousand comments reads the rows of a page", async () => {
  const { club, paper, thread, member, list } = await setScene();
  await getDb().$executeRaw`
    INSERT INTO comments (id, club_id, thread_id, number, path, depth, author_id, body, body_html, renderer_version, request_key)
    SELECT gen_random_uuid(), ${club.id}::uuid, ${thread.id}::uuid, n, lpad(n::text, 5, '0'), 0, ${member.id}::uuid, 'x',
      '<p>x</p>', ${HTML_VERSION}, gen_random_uuid() FROM generate_series(1, 10000) n`;
  await getDb().$executeRaw`ANALYZE comments`;
  for (const after of [undefined, "05000"]) {
    const statement = pageStatement({
      ...{ clubId: club.id, paperId: paper.id, after, limit: 20 },
      reader: { userId: member.id, role: "member" },
    });
    const [explained] = await getDb().$queryRaw<{ "QUERY PLAN": [{ Plan: Plan }] }[]>(
      Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${statement}`,
    );
    const nodes = flatten(explained?.["QUERY PLAN"][0].Plan);
    const scans = nodes.filter((node) => node["Relation Name"] === "comments" && node["Actual Rows"] > 0);
    expect(scans.map((scan) => scan["Index Name"])).toEqual(["comments_shallow_idx"]);
    expect(scans[0]?.["Actual Rows"]).toBeLessThanOrEqual(21);
    expect(scans[0]?.["Rows Removed by Filter"] ?? 0).toBe(0);
  }
  expect((await list({ after: "05000" })).comments[0]?.path).toBe("05001");
});

function flatten(plan: Plan | undefined): Plan[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(flatten)];
}
