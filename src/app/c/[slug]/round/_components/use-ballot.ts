"use client";

import { useMutation } from "@tanstack/react-query";
import { TRPCClientError } from "@trpc/client";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { messageOf } from "@/trpc/query-client";

/** The papers on a ballot; null: none was cast. */
type Approved = readonly string[] | null;

/** A ballot as it is stored. */
export type SavedBallot = { approved: Approved; savedAt: string | null };

/** Refusals are shown beside the ballot. Without a connection they fail at once, and do not wait for one in silence. */
const options = { meta: { inline: true }, networkMode: "always" } as const;

/**
 * The viewer's ballot: shown as tapped, stored at once, and shown as it is stored again when the server refuses. One
 * request at a time: what is tapped meanwhile goes with the next, so the last tap is what stands in the end.
 */
export function useBallot({ clubId, roundId, stored }: { clubId: string; roundId: string; stored: SavedBallot }) {
  const trpc = useTRPC();
  const router = useRouter();
  const cast = useMutation(trpc.rounds.castBallot.mutationOptions(options));
  const takeBack = useMutation(trpc.rounds.takeBackBallot.mutationOptions(options));
  const [given, setGiven] = useState(stored);
  const [saved, setSaved] = useState(stored);
  const [wanted, setWanted] = useState<{ approved: Approved } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const next = useRef<{ approved: Approved } | null>(null);
  const isSending = useRef(false);

  // The page was asked for again and knows of another ballot, maybe from the voter's phone: that one is newer.
  if (stored.savedAt !== given.savedAt) {
    setGiven(stored);
    setSaved(stored);
  }

  const store = async ({ approved }: { approved: Approved }): Promise<SavedBallot> => {
    if (approved !== null) return cast.mutateAsync({ clubId, roundId, approved: [...approved] });
    await takeBack.mutateAsync({ clubId, roundId });
    return { approved: null, savedAt: null };
  };

  const want = async (approved: Approved) => {
    setProblem(null);
    setWanted({ approved });
    next.current = { approved };
    if (isSending.current) return;
    isSending.current = true;
    try {
      while (next.current !== null) {
        const wish: { approved: Approved } = next.current;
        next.current = null;
        setSaved(await store(wish));
      }
    } catch (error) {
      next.current = null;
      setProblem(messageOf(error));
      // Refused: a paper was withdrawn, or the round closed. Not reached: asking for the page would lose the one there is.
      if (error instanceof TRPCClientError && error.data != null) router.refresh();
    } finally {
      isSending.current = false;
      setWanted(null);
    }
  };

  const approved = wanted === null ? saved.approved : wanted.approved;
  return {
    approved: new Set(approved ?? []),
    hasBallot: approved !== null,
    savedAt: saved.savedAt,
    isSaving: wanted !== null,
    problem,
    vote: (papers: readonly string[]) => void want(papers),
    takeBack: () => void want(null),
  };
}
