// Which passages of an abstract are marked for which reader: what of a thread's comments goes out without the comments.

import { createCast } from "@tests/factories/cast";
import { createComment, createThread, openThread } from "@tests/factories/threads";
import { as } from "@tests/setup/as";
import { expect, test } from "vitest";
import { MAX_PASSAGES } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";

const db = getDb();
const quote = (exact: string) => ({ kind: "quote", exact, prefix: "", suffix: "" });

async function setScene() {
  const cast = await createCast(db);
  const thread = await createThread(db, { club: cast.club });
  const on = { clubId: cast.club.id, paperId: thread.paperId };
  const passages = async (person: { id: string }) =>
    (await as(person).threads.listPassages(on)).map(({ anchor }) => anchor.exact);
  const say = (exact: string, more: object = {}) =>
    createComment(db, { thread, author: cast.member, anchor: quote(exact), ...more });
  return { ...cast, thread, on, passages, say };
}

test("all passages of a thread, however deep, in the order of reading; places in the PDF are none", async () => {
  const { thread, member, observer, passages, say } = await setScene();
  const first = await say("first");
  await say("third");
  await say("second", { parent: first });
  await createComment(db, { thread, author: member, anchor: { ...quote(""), kind: "place", page: 3 } });
  await createComment(db, { thread, author: member });
  expect(await passages(observer)).toEqual(["first", "second", "third"]);
});

test("no passage is shown of a comment that the reader may not read", async () => {
  const { member, organizer, observer, passages, say } = await setScene();
  const then = new Date();
  await say("open");
  await say("hidden", { hiddenAt: then, hiddenReason: "Rude." });
  await say("deleted", { deletedAt: then });
  expect(await passages(observer)).toEqual(["open"]);
  for (const person of [member, organizer]) expect(await passages(person)).toEqual(["open", "hidden"]);
});

test("a spoiler-safe club withholds passages as it withholds words", async () => {
  const { club, thread, member, organizer, observer, passages, say } = await setScene();
  await say("the trick");
  await db.club.update({ where: { id: club.id }, data: { spoilerSafe: true } });
  expect([await passages(member), await passages(organizer), await passages(observer)]).toEqual([
    ["the trick"],
    [],
    [],
  ]);
  await openThread(db, { thread, person: observer });
  expect(await passages(observer)).toEqual(["the trick"]);
});

test("at most as many are sent as an abstract can show", async () => {
  const { thread, member, observer, passages } = await setScene();
  const rows = Array.from({ length: MAX_PASSAGES + 5 }, (_, index) => index + 1);
  await db.$executeRaw`
    INSERT INTO comments (id, club_id, thread_id, number, path, depth, author_id, body, body_html, renderer_version, request_key, anchor)
    SELECT gen_random_uuid(), ${thread.clubId}::uuid, ${thread.id}::uuid, n, lpad(n::text, 5, '0'), 0, ${member.id}::uuid, 'x', 'x', 1,
      gen_random_uuid(), ${JSON.stringify(quote("again"))}::jsonb FROM unnest(${rows}::int[]) n`;
  expect(await passages(observer)).toHaveLength(MAX_PASSAGES);
});
