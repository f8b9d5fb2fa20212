import clsx from "clsx";
import type { ComponentProps } from "react";

/** `on` is yours or chosen, `due` is asked for or running out, `danger` went wrong. The words must say it too. */
export type ChipKind = "plain" | "on" | "due" | "danger";

export function Chip({ kind = "plain", className, ...props }: ComponentProps<"span"> & { kind?: ChipKind }) {
  return <span {...props} className={clsx("chip", kind !== "plain" && `chip-${kind}`, className)} />;
}
