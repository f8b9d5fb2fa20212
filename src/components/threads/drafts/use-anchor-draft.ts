"use client";

import { useMemo, useState, useSyncExternalStore } from "react";
import type { DraftPlace } from "@/components/drafts/draft-store";
import type { Anchor } from "@/domain/threads/anchor";
import { keepDraft, readDraftText } from "./drafts";

const never = () => () => undefined;
const nothing = () => "";

/** What the unsent comment is about, kept beside its words. */
export function useAnchorDraft({ viewerId, name }: DraftPlace) {
  const kept = useSyncExternalStore(never, () => readDraftText({ viewerId, name }), nothing);
  const [changed, setChanged] = useState<string | null>(null);
  const text = changed ?? kept;
  const anchor = useMemo(() => (text === "" ? null : (JSON.parse(text) as Anchor)), [text]); // written below, by this page alone
  const [keep] = useState(() => (next: Anchor | null) => {
    const written = next === null ? "" : JSON.stringify(next);
    keepDraft({ viewerId, name }, written);
    setChanged(written);
  });
  return [anchor, keep] as const;
}
