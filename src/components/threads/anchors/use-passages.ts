"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { querySmall } from "@/trpc/small-client";
import type { Anchored } from "./all-passages";
import { allPassages } from "./all-passages";

/** A lively discussion is asked about once it has come to rest. */
const QUIET_MS = 2_000;

export interface PassagesOf {
  clubId: string;
  paperId: string;
  /** Those that are on the page. */
  comments: readonly Anchored[];
  /** How many the whole thread has: with more than are here, others may be about a passage. */
  total: number;
}

/** All comments of the thread that are about a passage: what is on the page, and what the server knows besides. */
export function usePassages({ clubId, paperId, comments, total }: PassagesOf): readonly Anchored[] {
  const [elsewhere, setElsewhere] = useState<readonly Anchored[]>([]);
  const askedAt = useRef<number | null>(null);
  const missing = Math.max(0, total - comments.length);

  useEffect(() => {
    if (missing === 0 || askedAt.current === missing) return;
    let isCurrent = true;
    const ask = async () => {
      askedAt.current = missing;
      const answer = await querySmall("threads.listPassages", { clubId, paperId });
      if (isCurrent && answer !== null) setElsewhere(answer);
    };
    const timer = setTimeout(() => void ask(), askedAt.current === null ? 0 : QUIET_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [clubId, paperId, missing]);

  return useMemo(() => allPassages(comments, elsewhere), [comments, elsewhere]);
}
