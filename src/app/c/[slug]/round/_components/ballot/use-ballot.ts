"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import { onClubEvent } from "@/components/events/on-club-event";
import { openBallotDraft } from "@/components/rounds/ballot-draft";
import type { BallotContent } from "@/domain/rounds/ballot";
import { isAnswered } from "@/trpc/error-words";
import { loadApi } from "@/trpc/load-api";
import { runMutation } from "@/trpc/run-mutation";
import { BallotKeeper } from "./ballot-keeper";
import type { Failure, StoredBallot, WrittenBallot } from "./kept-ballot";

/** Refusals are shown beside the ballot. Without a connection they fail at once, and do not wait for one in silence. */
const options = { meta: { inline: true }, networkMode: "always" } as const;

/** A ballot that waits for the server asks again so often, and at once when the browser knows of a connection. */
const RETRY_INTERVAL_MS = 15_000;

type UseBallot = {
  clubId: string;
  roundId: string;
  viewerId: string;
  stored: StoredBallot;
  /** Ids of the nominated papers. */
  standing: readonly string[];
};

/** The viewer's ballot, kept in step with the page and with this browser's storage. */
export function useBallot({ clubId, roundId, viewerId, stored, standing }: UseBallot) {
  const router = useRouter();
  const [keeper] = useState(
    () =>
      new BallotKeeper(stored, {
        send: (ballot, basedOn) => send({ clubId, roundId, basedOn }, ballot),
        read: () => read({ clubId, roundId }),
        judge,
        draft: openBallotDraft({ viewerId, roundId }),
        refresh: () => router.refresh(),
        whenReachable,
      }),
  );

  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => keeper.adopt(stored, new Set(standing)), [keeper, stored, standing]);

  useEffect(
    () =>
      onClubEvent((event) => {
        if (event.kind === "me.ballot_saved" && event.roundId === roundId) keeper.receiveSaved(event.savedAt);
      }),
    [keeper, roundId],
  );

  const kept = useSyncExternalStore(keeper.subscribe, keeper.current, keeper.current);

  const mayBeLost = !kept.isKept && (kept.state === "saving" || kept.state === "unsaved");
  useEffect(() => {
    if (!mayBeLost) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [mayBeLost]);

  return { kept, want: keeper.want, retry: keeper.retry, dropFound: keeper.dropFound };
}

async function read(round: { clubId: string; roundId: string }): Promise<StoredBallot> {
  const { queryClient, trpc } = await loadApi();
  return queryClient.fetchQuery(trpc.rounds.getOwnBallot.queryOptions(round, { staleTime: 0, meta: { inline: true } }));
}

type Written = { clubId: string; roundId: string; basedOn: string | null };

async function send(round: Written, ballot: BallotContent | null): Promise<WrittenBallot> {
  if (ballot !== null) {
    return runMutation((trpc) => trpc.rounds.castBallot.mutationOptions(options), { ...round, ballot });
  }
  return runMutation((trpc) => trpc.rounds.takeBackBallot.mutationOptions(options), round);
}

/** What did not come from a procedure, and answers of 429 or above 500, say nothing about the ballot. */
function judge(error: unknown): Failure {
  if (!isAnswered(error)) return { kind: "unreached", message: "The server could not be reached." };
  const { message, data } = error;
  if (data.httpStatus === 429 || data.httpStatus >= 500) return { kind: "unreached", message };
  return { kind: data.reason === "round_closed" ? "late" : "refused", message };
}

function whenReachable(retry: () => void): () => void {
  const timer = setInterval(retry, RETRY_INTERVAL_MS);
  window.addEventListener("online", retry);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", retry);
  };
}
