import clsx from "clsx";
import type { ComponentProps } from "react";

export type NoteKind = "plain" | "accent" | "warn";

const kinds: Record<NoteKind, string> = {
  plain: "border-line-strong bg-sheet",
  accent: "border-accent bg-sheet",
  warn: "border-warn bg-warn-soft",
};

/** Something separate from the page's text, by a rule at its left. */
export function Note({ kind = "accent", className, ...props }: ComponentProps<"div"> & { kind?: NoteKind }) {
  return <div {...props} className={clsx("rounded-r-lg border-l-3 px-[18px] py-3.5", kinds[kind], className)} />;
}
