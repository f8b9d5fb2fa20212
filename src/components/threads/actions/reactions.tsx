"use client";

import { lazy, Suspense, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { type ReactionKind, reactionWords } from "@/domain/threads/reactions";
import type { CommentView } from "@/server/threads/comment-rows";
import type { ThreadContext } from "../thread-context";
import { callThread, inline } from "./call-thread";
import { toggleReaction } from "./toggle-reaction";

const ReactionPicker = lazy(async () => ({ default: (await import("./reaction-picker")).ReactionPicker }));

type ReactionsProps = { comment: CommentView; thread: ThreadContext };

/** What people said of a comment without words. One's own shows at once, and goes again with a word if it is refused. */
export function Reactions({ comment, thread }: ReactionsProps) {
  const { id: commentId, reactions } = comment;
  const opener = useRef<HTMLButtonElement>(null);
  const [isPicking, setPicking] = useState(false);
  const { store, clubId, canWrite } = thread;

  const react = async (kind: ReactionKind, isOn: boolean) => {
    store.change(commentId, (known) => ({ ...known, reactions: toggleReaction(known.reactions, kind, isOn) }));
    const variables = { clubId, commentId, kind, isOn };
    const told = await callThread((trpc) => trpc.threads.react.mutationOptions(inline), variables);
    store.change(commentId, (known) => ({
      ...known,
      reactions: told?.reactions ?? toggleReaction(known.reactions, kind, !isOn),
    }));
  };

  return (
    <>
      {reactions.map(({ kind, count, isMine }) => (
        <button
          key={kind}
          type="button"
          disabled={!canWrite}
          aria-pressed={isMine}
          aria-label={`${reactionWords[kind].name}: ${count}`}
          title={reactionWords[kind].name}
          onClick={() => void react(kind, !isMine)}
          className="mr-1 inline-flex h-[26px] first:ml-2.5 items-center gap-1 rounded-full border border-line px-2 text-sm text-ink-2 tabular-nums hover:border-ink-3 disabled:hover:border-line aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:text-accent max-rail:h-9"
        >
          <span aria-hidden="true">{reactionWords[kind].sign}</span> {count}
        </button>
      ))}
      {canWrite && (
        <Button
          ref={opener}
          kind="quiet"
          size="small"
          className="text-ink-3"
          aria-expanded={isPicking}
          onClick={() => setPicking(!isPicking)}
        >
          React
        </Button>
      )}
      {isPicking && (
        <Suspense>
          <ReactionPicker
            mine={new Set(reactions.filter(({ isMine }) => isMine).map(({ kind }) => kind))}
            opener={opener}
            onPick={(kind, isOn) => void react(kind, isOn)}
            onClose={() => setPicking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
