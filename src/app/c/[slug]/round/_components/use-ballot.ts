"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTRPC } from "@/trpc/client";
import { messageOf } from "@/trpc/query-client";

/** A ballot as it is stored; `approved` null: none. */
export type SavedBallot = { approved: readonly string[] | null; savedAt: string | null };

/**
 * The viewer's ballot: shown at once, saved one after the other in the order of the taps, and taken back to what is
 * stored when the server refuses.
 */
export function useBallot({ clubId, roundId, stored }: { clubId: string; roundId: string; stored: SavedBallot }) {
  const trpc = useTRPC();
  const router = useRouter();
  const [given, setGiven] = useState(stored);
  const [saved, setSaved] = useState(stored);
  /** What was tapped and is on its way. */
  const [wanted, setWanted] = useState<{ approved: readonly string[] | null } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  // The page was asked for again and knows of another ballot, maybe from the voter's phone: that one is newer.
  if (stored.savedAt !== given.savedAt) {
    setGiven(stored);
    setSaved(stored);
  }

  const settle = {
    meta: { inline: true },
    scope: { id: `ballot ${roundId}` }, // one at a time: the last tap is the last that is stored
    onError: (error: unknown) => {
      setWanted(null);
      setProblem(messageOf(error));
      router.refresh();
    },
  };
  const cast = useMutation(
    trpc.rounds.castBallot.mutationOptions({
      ...settle,
      onSuccess: (ballot) => {
        setSaved(ballot);
        // A later tap may be on its way: then that one is still what is wanted.
        setWanted((latest) => (isSame(latest?.approved, ballot.approved) ? null : latest));
      },
    }),
  );
  const takeBack = useMutation(
    trpc.rounds.takeBackBallot.mutationOptions({
      ...settle,
      onSuccess: () => {
        setSaved({ approved: null, savedAt: null });
        setWanted((latest) => (latest?.approved === null ? null : latest));
      },
    }),
  );

  const approved = wanted === null ? saved.approved : wanted.approved;
  return {
    approved: new Set(approved ?? []),
    hasBallot: approved !== null,
    savedAt: saved.savedAt,
    isSaving: wanted !== null,
    problem,
    vote: (next: readonly string[]) => {
      setProblem(null);
      setWanted({ approved: next });
      cast.mutate({ clubId, roundId, approved: [...next] });
    },
    takeBack: () => {
      setProblem(null);
      setWanted({ approved: null });
      takeBack.mutate({ clubId, roundId });
    },
  };
}

function isSame(a: readonly string[] | null | undefined, b: readonly string[]): boolean {
  return a?.length === b.length && a.every((paperId, index) => paperId === b[index]);
}
