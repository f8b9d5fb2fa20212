"use client";

import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from "react";
import { keepDraft, readDraftText } from "@/components/threads/drafts/drafts";
import { useQuestionDraft } from "@/components/threads/drafts/use-question-draft";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import type { Anchor } from "@/domain/threads/anchor";
import type { CommentView } from "@/server/threads/comment-rows";
import { isAnswered } from "@/trpc/error-words";
import { CommentForm } from "./comment-form";
import { PendingComment } from "./pending-comment";
import { quotation } from "./quotation";

type WriteCommentProps = {
  thread: ThreadContext;
  /** The comment to answer, or null for a new one at the top. */
  parent: CommentView | null;
  /** What it is about in the paper. */
  anchor?: Anchor | null;
  /** Words of the answered comment, with which the answer begins. */
  quote?: string;
  onPosted?: (comment: CommentView) => void;
  onCancel?: () => void;
  /** Above the field. */
  children?: ReactNode;
};

interface Outgoing {
  text: string;
  isQuestion: boolean;
  anchor: Anchor | null;
  /** The server was not reached. */
  isWaiting: boolean;
}

/**
 * Sends a comment. The words are in the thread at once. Refused, they come back into the form; where the server is not
 * reached, they wait, and go when the network is back. Under one key all the while: they arrive once.
 */
export function WriteComment(props: WriteCommentProps) {
  const { thread, parent, anchor = null, quote = "", onPosted, onCancel, children } = props;
  const { store, clubId, paperId, viewer } = thread;
  const fieldRef = useRef<HTMLTextAreaElement>(null);
  const [outgoing, setOutgoing] = useState<Outgoing | null>(null);
  const place = { viewerId: viewer.id, name: parent === null ? `thread:${clubId}:${paperId}` : `answer:${parent.id}` };
  const question = useQuestionDraft(place);
  const [refusal, setRefusal] = useState<string | null>(null);

  const takeBack = (text: string) => {
    setOutgoing(null);
    if (fieldRef.current) fieldRef.current.value = text;
  };

  const send = async (words: Omit<Outgoing, "isWaiting">) => {
    setOutgoing({ ...words, isWaiting: false });
    setRefusal(null);
    if (fieldRef.current) fieldRef.current.value = "";
    store.beginPosting();
    try {
      const { sendComment } = await import("./send-comment");
      const comment = await sendComment(place, { clubId, paperId, parentId: parent?.id ?? null, ...words });
      setOutgoing(null);
      question.onChange(false);
      store.put(comment);
      if (store.getState().facts.isWithheld) void store.reload().catch(() => undefined); // the viewer's own comment opens it
      onPosted?.(comment);
    } catch (error) {
      if (isAnswered(error)) {
        takeBack(words.text);
        setRefusal(error.message);
      } else setOutgoing({ ...words, isWaiting: true });
    } finally {
      store.endPosting();
    }
  };

  const goOn = useEffectEvent(() => outgoing !== null && void send(outgoing));
  const isWaiting = outgoing?.isWaiting === true;
  useEffect(() => {
    if (!isWaiting) return;
    const sendAgain = () => goOn();
    window.addEventListener("online", sendAgain);
    return () => window.removeEventListener("online", sendAgain);
  }, [isWaiting]);

  const begin = useEffectEvent(() => {
    const field = fieldRef.current;
    if (field === null || quote === "") return;
    const before = readDraftText(place);
    if (before.includes(quotation(quote).trimEnd())) return; // quoted already, when this was open before
    field.value = (before === "" ? "" : `${before.trimEnd()}\n\n`) + quotation(quote);
    keepDraft(place, field.value);
    field.setSelectionRange(field.value.length, field.value.length);
  });
  useEffect(() => begin(), []);

  const to = parent?.author?.name;
  return (
    <>
      {outgoing !== null && (
        <PendingComment
          name={viewer.name}
          text={outgoing.text}
          {...(isWaiting && { onRetry: () => void send(outgoing), onTakeBack: () => takeBack(outgoing.text) })}
        />
      )}
      <div hidden={outgoing !== null && (parent !== null || isWaiting)}>
        {children}
        <CommentForm
          clubId={clubId}
          place={place}
          textRef={fieldRef}
          label={parent === null ? "Your comment" : `Your answer to ${to ?? "this comment"}`}
          placeholder={parent === null ? "What surprised you? What do you doubt?" : `Answer ${to ?? ""}`.trim()}
          submitLabel={parent === null ? "Comment" : "Answer"}
          failure="This was not sent."
          isPending={outgoing !== null}
          error={refusal}
          autoFocus={parent !== null}
          question={question}
          onSend={(text) => void send({ text, isQuestion: question.isQuestion, anchor })}
          {...(onCancel ? { onCancel } : {})}
        />
      </div>
    </>
  );
}
