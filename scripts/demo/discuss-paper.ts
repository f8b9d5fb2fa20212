import { reactionKinds } from "@/domain/threads/reactions";
import type { RootDb } from "@/server/db";
import { postComment } from "@/server/threads/post-comment.service";
import { markAnswered } from "@/server/threads/questions.service";
import { react } from "@/server/threads/reactions.service";
import type { DemoMember } from "./demo";
import { openers, replies } from "./demo-texts";
import { findPassage } from "./find-passage";
import type { Dice } from "./random";

interface Discussion {
  db: RootDb;
  clubId: string;
  members: DemoMember[];
  dice: Dice;
}

interface Posted {
  id: string;
  author: DemoMember;
  isQuestion: boolean;
}

/** A conversation about a paper between two instants, in the order of its times. */
export async function discussPaper(
  { db, clubId, members, dice }: Discussion,
  { paperId, from, until, comments }: { paperId: string; from: Date; until: Date; comments: number },
): Promise<void> {
  const posted: Posted[] = [];
  const { abstract } = await db.paper.findUniqueOrThrow({ where: { id: paperId }, select: { abstract: true } });
  const talkers = members.filter(({ mayVote, joinedAt }) => mayVote && joinedAt <= until);
  const stepMs = Math.max(0, until.getTime() - from.getTime()) / (comments + 1);
  let said = dice.some(openers, openers.length);
  for (let number = 1; number <= comments; number += 1) {
    const author = dice.pick(talkers);
    // Answers mostly follow what was said last.
    const parent = posted.length > 0 && dice.chance(0.65) ? dice.pick(posted.slice(-4)) : null;
    const body = parent === null ? (said.pop() ?? dice.pick(openers)) : dice.pick(replies);
    if (said.length === 0) said = dice.some(openers, openers.length);
    const isQuestion = parent === null && body.includes("?");
    const createdAt = new Date(from.getTime() + number * stepMs);
    const { id } = await postComment(db, {
      clubId,
      paperId,
      parentId: parent?.id ?? null,
      body,
      requestKey: crypto.randomUUID(),
      isQuestion,
      anchor: parent === null && dice.chance(0.3) ? findPassage(abstract ?? "", dice) : null,
      reader: { userId: author.id, role: "member" },
      authorName: author.name,
    });
    posted.push({ id, author, isQuestion });
    await db.comment.update({ where: { id }, data: { createdAt, ...(isQuestion && { askedAt: createdAt }) } });
    await db.thread.update({ where: { clubId_paperId: { clubId, paperId } }, data: { lastCommentAt: createdAt } });
    if (parent?.isQuestion === true && dice.chance(0.4)) {
      const asker = { userId: parent.author.id, role: "member" as const };
      await markAnswered(db, {
        ...{ clubId, commentId: parent.id, isAnswered: true, answerId: id },
        ...{ reader: asker, now: createdAt },
      });
    }
  }
  for (const { id, author } of dice.some(posted, 3)) {
    for (const { id: userId } of dice.some(talkers, dice.between(1, 2)).filter((one) => one.id !== author.id)) {
      const reader = { userId, role: "member" as const };
      await react(db, { clubId, commentId: id, reader, kind: dice.pick(reactionKinds), isOn: true });
    }
  }
}
