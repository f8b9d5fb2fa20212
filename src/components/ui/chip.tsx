import clsx from "clsx";
import type { ComponentProps } from "react";

/** `on` is yours or chosen, `due` is asked for or running out, `danger` went wrong. The words must say it too. */
export type ChipKind = "plain" | "on" | "due" | "danger";

const kinds: Record<ChipKind, string> = {
  plain: "bg-sunk text-ink-2",
  on: "bg-accent-soft text-accent",
  due: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};

export function Chip({ kind = "plain", className, ...props }: ComponentProps<"span"> & { kind?: ChipKind }) {
  return (
    <span
      {...props}
      className={clsx(
        "inline-flex items-center gap-[5px] rounded-full px-2 py-1 text-xs leading-none font-medium tabular-nums",
        kinds[kind],
        className,
      )}
    />
  );
}
