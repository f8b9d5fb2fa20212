import clsx from "clsx";

/** `main` is the one thing that the screen asks for, and stands there once; `danger` takes something away. */
export type ButtonKind = "main" | "default" | "quiet" | "danger";
export type ButtonSize = "regular" | "small";

const base =
  "button inline-flex items-center justify-center gap-1.5 rounded-md border text-center font-medium no-underline hover:no-underline transition-colors duration-100 disabled:opacity-55 aria-disabled:opacity-55";

const kinds: Record<ButtonKind, string> = {
  main: "border-accent bg-accent text-accent-ink hover:border-accent-strong hover:bg-accent-strong",
  default: "border-line-strong bg-sheet text-ink hover:border-ink-3",
  quiet: "border-transparent bg-transparent text-ink-2 hover:bg-sunk hover:text-ink",
  danger: "border-line-strong bg-sheet text-danger hover:border-danger hover:bg-danger-soft",
};

/** On a narrow screen a finger needs more height than a pointer does. */
const sizes: Record<ButtonSize, string> = {
  regular: "min-h-9 py-1.5 text-md leading-tight max-rail:min-h-[42px]",
  small: "min-h-[30px] py-1 text-sm leading-tight max-rail:min-h-9",
};

export function buttonStyle(kind: ButtonKind, size: ButtonSize, className?: string): string {
  const inset = kind === "quiet" ? "px-2" : size === "regular" ? "px-[13px]" : "px-2.5";
  return clsx(base, kinds[kind], sizes[size], inset, className);
}
