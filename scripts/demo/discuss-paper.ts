import type { RootDb } from "@/server/db";
import { postComment } from "@/server/threads/post-comment.service";
import type { DemoMember } from "./demo";
import { openers, replies } from "./demo-texts";
import type { Dice } from "./random";

interface Discussion {
  db: RootDb;
  clubId: string;
  members: DemoMember[];
  dice: Dice;
}

/** A conversation about a paper between two instants, in the order of its times. */
export async function discussPaper(
  { db, clubId, members, dice }: Discussion,
  { paperId, from, until, comments }: { paperId: string; from: Date; until: Date; comments: number },
): Promise<void> {
  const posted: string[] = [];
  const talkers = members.filter(({ mayVote, joinedAt }) => mayVote && joinedAt <= until);
  const stepMs = Math.max(0, until.getTime() - from.getTime()) / (comments + 1);
  let said = dice.some(openers, openers.length);
  for (let number = 1; number <= comments; number += 1) {
    const author = dice.pick(talkers);
    const isReply = posted.length > 0 && dice.chance(0.65);
    const body = isReply ? dice.pick(replies) : (said.pop() ?? dice.pick(openers));
    if (said.length === 0) said = dice.some(openers, openers.length);
    const comment = await postComment(db, {
      clubId,
      paperId,
      // Answers mostly follow what was said last.
      parentId: isReply ? dice.pick(posted.slice(-4)) : null,
      body,
      requestKey: crypto.randomUUID(),
      reader: { userId: author.id, role: "member" },
      authorName: author.name,
    });
    posted.push(comment.id);
    const createdAt = new Date(from.getTime() + number * stepMs);
    await db.comment.update({ where: { id: comment.id }, data: { createdAt } });
    await db.thread.update({ where: { clubId_paperId: { clubId, paperId } }, data: { lastCommentAt: createdAt } });
  }
}
