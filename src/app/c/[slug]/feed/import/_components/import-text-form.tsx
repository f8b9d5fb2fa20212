"use client";

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

  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const read = await readChosenFile(file);
    currentTarget.value = ""; // the same file can be chosen again once it was mended
    if ("text" in read) return look(read.text, cutLabel(file.name));
    look("", PASTED_LABEL);
    setRefusal(read.refusal);
  };

  // What is pasted into the empty field is looked at as it comes; what is typed or mended, when the field is left.
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    if (event.currentTarget.value !== "") return;
    event.preventDefault();
    look(event.clipboardData.getData("text/plain"), PASTED_LABEL);
  };

  return (
    <div className="grid gap-4">
      <Field
        label="Text of the page, or JSON"
        hint="Open the Daily Papers page, select all of it, copy, and paste it here. Or choose a file with its text, or with the API’s JSON."
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
