"use client";

import type { FormEvent } from "react";
import { RejectedList } from "@/app/c/[slug]/feed/_components/rejected-list";
import { useStartImport } from "@/app/c/[slug]/feed/_components/use-start-import";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ErrorNote } from "@/components/ui/error-note";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Note } from "@/components/ui/note";
import type { TextPreview } from "@/server/feed/preview-text.queries";
import { messageOf } from "@/trpc/error-words";

type TextPreviewPanelProps = {
  club: { id: string; slug: string };
  preview: TextPreview;
  text: string;
  label: string;
};

const formats = { "hf-json": "JSON of the Daily Papers API", "page-text": "The text of the Daily Papers page" };

/** What was recognised, and the last say: the day of a page, and whether half a page is meant. */
export function TextPreviewPanel({ club, preview, text, label }: TextPreviewPanelProps) {
  const { start, isStarting, error } = useStartImport(club);
  const { format, papers, days, year, cutOff, rejected, rejectedCount } = preview;
  const isPage = format === "page-text";

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isStarting) return;
    const form = new FormData(event.currentTarget);
    const day = form.get("day");
    start({ kind: "text", text, label, takesHalf: form.get("half") !== null, ...(typeof day === "string" && { day }) });
  };

  return (
    <Note>
      <form onSubmit={submit} className="grid gap-3.5">
        <p className="max-w-measure">
          {formats[format]}, with <b>{papers === 1 ? "1 paper" : `${papers} papers`}</b>
          {!isPage &&
            days.length > 0 &&
            (days.length === 1 ? ` of ${days[0]}` : ` of ${days.length} days, ${days[0]} to ${days.at(-1)}`)}
          .
        </p>
        {isPage && (
          <Field
            label="The page’s day"
            hint={year?.how ?? "The copied text does not include the date. Enter the day of the page."}
          >
            {(control) => (
              <Input {...control} type="date" name="day" required defaultValue={days[0]} className="w-auto!" />
            )}
          </Field>
        )}
        {cutOff !== null && (
          <Checkbox
            name="half"
            required
            label="Import only the complete papers"
            hint={`${cutOff.reason} See line ${cutOff.line}. Copy the whole page and paste it again, if you can.`}
          />
        )}
        <RejectedList rejected={rejected} count={rejectedCount} title="These will be left out" />
        {error && <ErrorNote title={messageOf(error)} />}
        <div>
          <Button kind="main" type="submit" pending={isStarting} disabled={papers === 0}>
            {papers === 1 ? "Import 1 paper" : `Import ${papers} papers`}
          </Button>
        </div>
      </form>
    </Note>
  );
}
