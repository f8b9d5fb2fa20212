import { BallotKeeper } from "@/app/c/[slug]/round/_components/ballot/ballot-keeper";
import type { Failure, StoredBallot } from "@/app/c/[slug]/round/_components/ballot/kept-ballot";
import type { BallotDraft } from "@/components/rounds/ballot-draft";
import type { BallotContent } from "@/domain/rounds/ballot";

export const none: StoredBallot = { ballot: null, savedAt: null, receipt: null };
export const approving = (...approved: string[]): BallotContent => ({ approved });
export const savedWith = (
  ballot: BallotContent | null,
  savedAt: string | null = "2025-11-05T14:02:00.000Z",
): StoredBallot => (ballot === null ? none : { ballot, savedAt, receipt: "k7f29qmxab" });

export class Refusal extends Error {
  constructor(readonly kind: Failure["kind"]) {
    super(`refused: ${kind}`);
  }
}

/** A server whose answers the test gives, one by one, and a browser's storage. */
export function setBallotScene(stored: StoredBallot = none, { keeps = true, left = null as BallotDraft | null } = {}) {
  const sent: { ballot: BallotContent | null; answer: (stored: StoredBallot | Refusal) => Promise<void> }[] = [];
  const storage = { draft: left };
  const page = { asked: 0, retry: null as (() => void) | null, stored };
  const keeper = new BallotKeeper(stored, {
    send: (ballot) =>
      new Promise((resolve, reject) => {
        sent.push({
          ballot,
          answer: async (outcome) => {
            if (outcome instanceof Refusal) reject(outcome);
            else resolve({ isSaved: true, ...outcome });
            await new Promise((settled) => setImmediate(settled));
          },
        });
      }),
    read: () => Promise.resolve(page.stored),
    judge: (error) => ({ kind: error instanceof Refusal ? error.kind : "unreached", message: String(error) }),
    draft: {
      read: () => storage.draft,
      write: (draft) => {
        if (keeps) storage.draft = draft;
        return keeps;
      },
      drop: () => {
        storage.draft = null;
      },
    },
    refresh: () => {
      page.asked += 1;
    },
    whenReachable: (retry) => {
      page.retry = retry;
      return () => {
        page.retry = null;
      };
    },
  });
  const answer = (at: number, outcome: StoredBallot | Refusal) =>
    sent[at]?.answer(outcome) ?? Promise.reject(new Error());
  return { keeper, sent, storage, page, answer, wishes: () => sent.map(({ ballot }) => ballot) };
}
