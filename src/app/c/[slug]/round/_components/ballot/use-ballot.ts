"use client";

import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useRouter } from "next/navigation";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { BallotContent } from "@/domain/rounds/ballot";
import type { AppRouter } from "@/server/api/root";
import { useTRPC } from "@/trpc/client";
import { openDraftStore } from "./ballot-draft";
import { BallotKeeper, type Failure, type StoredBallot } from "./ballot-keeper";

/** Refusals are shown beside the ballot. Without a connection they fail at once, and do not wait for one in silence. */
const options = { meta: { inline: true }, networkMode: "always" } as const;

/** A ballot that waits for the server asks again so often, and at once when the browser knows of a connection. */
const againEveryMs = 15_000;

type UseBallot = {
  clubId: string;
  roundId: string;
  viewerId: string;
  stored: StoredBallot;
  /** Ids of the papers that stand. */
  standing: readonly string[];
};

/** The viewer's ballot, kept in step with the page and with this browser's storage. */
export function useBallot({ clubId, roundId, viewerId, stored, standing }: UseBallot) {
  const trpc = useTRPC();
  const router = useRouter();
  const cast = useMutation(trpc.rounds.castBallot.mutationOptions(options));
  const takeBack = useMutation(trpc.rounds.takeBackBallot.mutationOptions(options));

  const [keeper] = useState(
    () =>
      new BallotKeeper(stored, {
        send: async (ballot: BallotContent | null) => {
          if (ballot !== null) return cast.mutateAsync({ clubId, roundId, ballot: writable(ballot) });
          await takeBack.mutateAsync({ clubId, roundId });
          return { ballot: null, savedAt: null, receipt: null };
        },
        judge,
        draft: openDraftStore({ viewerId, roundId }),
        onRefused: () => router.refresh(),
        whenReachable,
      }),
  );

  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => keeper.adopt(stored, new Set(standing)), [keeper, stored, standing]);

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

/** An answer without data did not come from a procedure; one of 429 or above 500 says nothing about the ballot. */
function judge(error: unknown): Failure {
  const data = error instanceof TRPCClientError ? (error as TRPCClientError<AppRouter>).data : null;
  if (data == null) return { kind: "unreached", message: "The server could not be reached." };
  const message = error instanceof Error ? error.message : "";
  if (data.httpStatus === 429 || data.httpStatus >= 500) return { kind: "unreached", message };
  return { kind: data.reason === "round_closed" ? "late" : "refused", message };
}

function whenReachable(retry: () => void): () => void {
  const timer = setInterval(retry, againEveryMs);
  window.addEventListener("online", retry);
  return () => {
    clearInterval(timer);
    window.removeEventListener("online", retry);
  };
}

/** The input's arrays are not read-only. */
function writable(ballot: BallotContent) {
  if ("approved" in ballot) return { approved: [...ballot.approved] };
  if ("scores" in ballot) return { scores: { ...ballot.scores } };
  return { ranking: ballot.ranking.map((tier) => [...tier]) };
}
