import clsx from "clsx";

/** `main` is the one thing that the screen asks for, and is there once; `danger` takes something away. */
export type ButtonKind = "main" | "default" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

export function buttonStyle(kind: ButtonKind, size: ButtonSize, className?: string): string {
  return clsx("button", `button-${kind}`, `button-${size}`, className);
}
