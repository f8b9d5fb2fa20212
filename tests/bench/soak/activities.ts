import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { sampleComments } from "@tests/bench/fill/sample-comments";
import { openStream } from "@tests/bench/live/open-streams";
import { cookieOf } from "@tests/bench/requests";
import { importPastedText } from "@tests/bench/soak/import-pasted-text";
import { sendNonsense } from "@tests/bench/soak/send-nonsense";
import { signInByLink } from "@tests/bench/soak/sign-in-by-link";
import { memberAt, mutate, openPage, query, type SoakScene } from "@tests/bench/soak/soak-scene";
import { mentionText } from "@/domain/threads/mentions";
import { reactionKinds } from "@/domain/threads/reactions";
import { newId } from "@/server/new-id";

export interface Activity {
  perMinute: number;
  run: (scene: SoakScene, turn: number) => Promise<void>;
}

const APPROVED_PER_BALLOT = 5;
/** Threads that are commented on, and the newest comments that are reacted to. */
const PAPERS_DISCUSSED = 30;
const COMMENTS_KEPT = 200;
const MENTIONS_EVERY = 10;
const STREAM_OPEN_MS = 40_000;

/** What people and strangers do, each so often. Together they take about a third of a core. */
export const activities: Readonly<Record<string, Activity>> = {
  "sign-ins by link": { perMinute: 12, run: signInByLink },
  pages: { perMinute: 300, run: (scene, turn) => openPage(scene, pageAt(scene, turn), turn) },
  reads: {
    perMinute: 120,
    run: (scene, turn) => query(scene, "threads.listComments", { paperId: paperAt(scene, turn) }, turn),
  },
  ballots: { perMinute: 90, run: castBallot },
  comments: { perMinute: 90, run: comment },
  reactions: { perMinute: 90, run: react },
  "imports of pasted text": { perMinute: 4, run: importPastedText },
  streams: { perMinute: 30, run: listen },
  "strangers' nonsense": { perMinute: 120, run: sendNonsense },
};

function pageAt({ club }: SoakScene, turn: number): string {
  const home = `/c/${club.slug}`;
  const paper = `${home}/papers/${club.papers[turn % PAPERS_DISCUSSED]?.id ?? ""}`;
  const pages = [home, `${home}/feed/${club.day}`, `${home}/round`, paper, `${home}/discussion`, "/inbox", "/account"];
  return pages[turn % pages.length] ?? home;
}

const paperAt = ({ club }: SoakScene, turn: number) => club.papers[turn % PAPERS_DISCUSSED]?.id ?? "";

async function castBallot(scene: SoakScene, turn: number): Promise<void> {
  const { round } = scene.club;
  const approved = Array.from(
    { length: APPROVED_PER_BALLOT },
    (_, at) => round.paperIds[(turn * 7 + at) % round.paperIds.length] ?? "",
  );
  await mutate(scene, "rounds.castBallot", { roundId: round.id, ballot: { approved } }, turn);
}

async function comment(scene: SoakScene, turn: number): Promise<void> {
  const number = (turn * 7 + 1) % scene.club.members.length;
  const mentioned = { id: memberAt(scene, number).id, name: `Member ${number + 1} of ${scene.club.slug}` };
  const body = sampleComments[turn % sampleComments.length] ?? "";
  const { id } = await mutate<{ id: string }>(
    scene,
    "threads.post",
    {
      paperId: paperAt(scene, turn),
      parentId: null,
      body: turn % MENTIONS_EVERY === 0 ? `${mentionText(mentioned)}: ${body}` : body,
      requestKey: newId(),
    },
    turn,
  );
  scene.commentIds.push(id);
  if (scene.commentIds.length > COMMENTS_KEPT) scene.commentIds.shift();
}

async function react(scene: SoakScene, turn: number): Promise<void> {
  const commentId = scene.commentIds[(turn * 3) % scene.commentIds.length];
  if (commentId === undefined) return; // nobody has commented yet
  const kind = reactionKinds[turn % reactionKinds.length] ?? "agree";
  await mutate(scene, "threads.react", { commentId, kind, isOn: turn % 3 > 0 }, turn);
}

async function listen(scene: SoakScene, turn: number): Promise<void> {
  const agent = new Agent();
  const address = `${scene.origin}/api/clubs/${scene.club.id}/events`;
  const stream = await openStream(address, { agent, cookie: cookieOf(memberAt(scene, turn)) }, () => undefined);
  await sleep(STREAM_OPEN_MS);
  stream.close();
  agent.destroy();
}
