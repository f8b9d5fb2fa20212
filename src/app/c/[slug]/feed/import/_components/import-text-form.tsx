"use client";

import clsx from "clsx";
import { type ChangeEvent, type ClipboardEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { MAX_IMPORT_LABEL_LENGTH } from "@/domain/feed/feed-limits";
import { messageOf } from "@/trpc/error-words";
import { useMutation } from "@/trpc/use-mutation";
import { readChosenFile } from "./read-chosen-file";
import { TextPreviewPanel } from "./text-preview-panel";
import { useGivenText } from "./use-given-text";

const PASTED_LABEL = "pasted text";

/** Takes a page or a file, shows at once what was recognised, and imports it when that is right. */
export function ImportTextForm({ club }: { club: { id: string; slug: string } }) {
  const [text, setText] = useState("");
  const [label, setLabel] = useState(PASTED_LABEL);
  const [refusal, setRefusal] = useState<string | null>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const preview = useMutation((trpc) => trpc.feed.previewText.mutationOptions({ meta: { inline: true } }));

  const look = (next: string, from: string) => {
    setText(next);
    setLabel(from);
    setRefusal(null);
    preview.reset();
    if (next.trim() !== "") preview.mutate({ clubId: club.id, text: next });
  };

  const readFile = async (file: File) => {
    const read = await readChosenFile(file);
    if ("text" in read) return look(read.text, cutLabel(file.name));
    look("", PASTED_LABEL);
    setRefusal(read.refusal);
  };
  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    await readFile(file);
    currentTarget.value = ""; // the same file can be chosen again once it was mended
  };
  const isOver = useGivenText({
    onText: (given) => look(given, PASTED_LABEL),
    onFile: (file) => void readFile(file),
  });

  // What is pasted is looked at as it comes, in place of what was selected; what is typed or mended, when the field is left.
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const pasted = event.clipboardData.getData("text/plain");
    if (pasted === "") return; // a file: the page takes it
    event.preventDefault();
    look(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd), PASTED_LABEL);
  };

  return (
    <div
      className={clsx("grid gap-4", isOver && "rounded-lg outline-2 outline-offset-8 outline-accent outline-dashed")}
    >
      <Field
        label="Text of the page, or JSON"
        hint="Open the Daily Papers page, select all, copy it, and paste it anywhere on this page. Or drop or choose a file with its text or with JSON from the API."
        className="max-w-[44rem]!"
      >
        {(control) => (
          <Textarea
            {...control}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onPaste={paste}
            onBlur={() => {
              if (text !== preview.variables?.text && (text !== "" || preview.variables !== undefined))
                look(text, label);
            }}
            spellCheck={false}
            rows={7}
            className="max-h-44 font-mono text-sm"
          />
        )}
      </Field>
      <div className="flex flex-wrap items-center gap-2.5">
        <Button onClick={() => chooser.current?.click()}>Choose a file</Button>
        <input
          ref={chooser}
          type="file"
          accept=".txt,.json,.jsonl,text/plain,application/json"
          onChange={(event) => void choose(event)}
          aria-label="File"
          className="hidden"
        />
        {text !== "" && (
          <Button kind="quiet" onClick={() => look("", PASTED_LABEL)}>
            Clear
          </Button>
        )}
        {label !== PASTED_LABEL && text !== "" && <span className="type-meta">{label}</span>}
      </div>
      <div aria-live="polite" className="grid gap-4">
        {preview.isPending && <p className="type-meta">Looking at it …</p>}
        {refusal !== null && <ErrorNote title={refusal} />}
        {preview.error && <ErrorNote title={messageOf(preview.error)} />}
        {preview.data && text === preview.variables?.text && (
          <TextPreviewPanel key={preview.submittedAt} club={club} preview={preview.data} text={text} label={label} />
        )}
      </div>
    </div>
  );
}

/** A name may hold what a label may not. */
function cutLabel(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, "").slice(0, MAX_IMPORT_LABEL_LENGTH) || "a file";
}
