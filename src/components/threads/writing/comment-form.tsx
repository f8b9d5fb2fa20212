"use client";

import { type FormEvent, type KeyboardEvent, lazy, type RefObject, Suspense, useEffect, useId, useState } from "react";
import type { DraftPlace } from "@/components/drafts/draft-store";
import { keepDraft, readDraftText } from "@/components/threads/drafts/drafts";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { MAX_COMMENT_LENGTH } from "@/domain/threads/thread-limits";

/** Fetched when somebody begins to write. */
const WritingTools = lazy(async () => ({ default: (await import("./writing-tools")).WritingTools }));
const MentionList = lazy(async () => ({ default: (await import("./mention-list")).MentionList }));
const QuestionBox = lazy(async () => ({ default: (await import("./question-box")).QuestionBox }));
/** Fetched when something was refused. */
const ErrorNote = lazy(async () => ({ default: (await import("@/components/ui/error-note")).ErrorNote }));
const CommentPreview = lazy(async () => ({ default: (await import("./comment-preview")).CommentPreview }));

type CommentFormProps = {
  clubId: string;
  place: DraftPlace;
  /** Names the field for screen readers. */
  label: string;
  placeholder?: string;
  /** The text to begin with where there is no draft. */
  startText?: string;
  /** Not React's to hold: the text stays in the field, and typing renders nothing anew. */
  textRef: RefObject<HTMLTextAreaElement | null>;
  submitLabel: string;
  /** Said above the reason when it did not work. */
  failure: string;
  isPending: boolean;
  error: string | null;
  autoFocus?: boolean;
  /** Where a comment can be marked as a question: whether it is one. */
  question?: { isQuestion: boolean; onChange: (isQuestion: boolean) => void };
  onSend: (text: string) => void;
  onCancel?: () => void;
};

/** Where a comment is written: new, as an answer, or again. */
export function CommentForm({ place, textRef, startText = "", onSend, onCancel, ...props }: CommentFormProps) {
  const { viewerId, name } = place;
  const id = useId();
  const [previewed, setPreviewed] = useState<string | null>(null);
  const [isTooLong, setTooLong] = useState(false);
  const [isInUse, setInUse] = useState(false);

  useEffect(() => {
    const field = textRef.current;
    if (field !== null && field.value === "") field.value = readDraftText({ viewerId, name }) || startText;
  }, [textRef, viewerId, name, startText]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    const text = textRef.current?.value ?? "";
    if (props.isPending || text.trim() === "") return textRef.current?.focus();
    setPreviewed(null);
    onSend(text);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
    if (event.key === "Escape" && onCancel && event.currentTarget.value.trim() === "") onCancel();
  };

  return (
    <form onSubmit={send} className="grid gap-2">
      <label htmlFor={id} className="sr-only">
        {props.label}
      </label>
      <div className="relative">
        {/* As high as what will be there, so that nothing moves under the cursor. */}
        <div role="group" aria-label="Set the text" className="-ml-1.5 flex h-9 flex-wrap overflow-hidden">
          {isInUse && (
            <Suspense>
              <WritingTools fieldRef={textRef} />
            </Suspense>
          )}
        </div>
        <Textarea
          ref={textRef}
          id={id}
          onFocus={() => setInUse(true)}
          readOnly={props.isPending}
          autoFocus={props.autoFocus}
          aria-describedby={`${id}-hint`}
          aria-invalid={isTooLong ? true : undefined}
          placeholder={props.placeholder}
          onKeyDown={onKeyDown}
          onChange={({ currentTarget: { value } }) => {
            keepDraft(place, value);
            setPreviewed(null);
            setTooLong(value.length > MAX_COMMENT_LENGTH && [...value].length > MAX_COMMENT_LENGTH);
          }}
        />
        {isInUse && (
          <Suspense>
            <MentionList clubId={props.clubId} fieldRef={textRef} />
          </Suspense>
        )}
      </div>
      {previewed !== null && (
        <Suspense>
          <CommentPreview clubId={props.clubId} text={previewed} />
        </Suspense>
      )}
      {isTooLong && (
        <p role="alert" className="text-sm text-danger">
          A comment has at most {MAX_COMMENT_LENGTH.toLocaleString("en")} characters. Shorten it, or post it in parts.
        </p>
      )}
      {props.error !== null && (
        <Suspense>
          <ErrorNote title={props.failure}>{props.error} Your text is still here.</ErrorNote>
        </Suspense>
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p id={`${id}-hint`} className="text-sm text-ink-3">
          Markdown and $formulas$ work.
          <span className="max-rail:sr-only"> Ctrl or ⌘ Enter sends.</span>
          <VisuallyHidden> A draft is kept in this browser.</VisuallyHidden>
        </p>
        <div className="ml-auto flex flex-wrap items-center justify-end gap-1.5">
          {props.question && isInUse && (
            <Suspense>
              <QuestionBox {...props.question} />
            </Suspense>
          )}
          {onCancel && (
            <Button kind="quiet" onClick={onCancel}>
              Cancel
            </Button>
          )}
          <Button
            kind="quiet"
            onClick={() => setPreviewed(textRef.current?.value.trim() ? textRef.current.value : null)}
          >
            Preview
          </Button>
          <Button kind="main" type="submit" pending={props.isPending}>
            {props.error === null ? props.submitLabel : "Try again"}
          </Button>
        </div>
      </div>
    </form>
  );
}
