import { createPaper } from "@tests/factories/papers";
import { createComment } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { setThread } from "@tests/setup/set-thread";
import { expect, test } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";
import { pageStatement } from "@/server/threads/list-comments.queries";

test("comments come depth first, answers in order of time", async () => {
  const { comment, texts } = await setThread();
  const one = await comment("1");
  const two = await comment("2");
  const oneOne = await comment("1.1", one);
  await comment("2.1", two);
  await comment("1.2", one);
  await comment("1.1.1", oneOne);
  expect(await texts()).toEqual(["1", "1.1", "1.1.1", "1.2", "2", "2.1"]);
});

test("pages by key give every comment once, also while others are posted and deleted", async () => {
  const { comment, list, remove } = await setThread();
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
  const { comment, list } = await setThread();
  for (let index = 0; index < 20; index += 1) await comment(String(index));
  expect(await list()).toMatchObject({ hasMore: false, total: 20 });
  await comment("one more");
  expect(await list()).toMatchObject({ hasMore: true, total: 21 });
  expect((await list()).comments).toHaveLength(20);
});

test("a link to a comment gives what it answers, the comment, and what follows", async () => {
  const { club, observer, paper, comment, remove } = await setThread();
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
  expect(await around(wanted.id, elsewhere)).toEqual({
    movedTo: paper.id,
    branchId: null,
    comments: [],
    hasMore: false,
  });
  await expect(around(gone.id, elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("comments whose author's account is gone stay, without a name", async () => {
  const { member, comment, list } = await setThread();
  await comment("left behind");
  await getDb().user.delete({ where: { id: member.id } });
  expect((await list()).comments).toMatchObject([{ author: null, isDeleted: false, html: "<p>left behind</p>" }]);
});

test("what an older renderer made is rendered again when it is read", async () => {
  const { club, observer, thread, member } = await setThread();
  const stale = await createComment(getDb(), {
    thread,
    author: member,
    body: "**safe**",
    bodyHtml: "<script>old hole</script>",
    rendererVersion: HTML_VERSION - 1,
  });
  const [comment] = await as(observer).threads.getComments({ clubId: club.id, ids: [stale.id] });
  expect(comment?.html).toBe("<p><strong>safe</strong></p>\n");
});

test("lately in threads: newest first, plain and short, nothing deleted, this club's alone", async () => {
  const { club, otherClub, observer, stranger, paper, comment, remove } = await setThread();
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
  const { club, paper, thread, member, list } = await setThread();
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
