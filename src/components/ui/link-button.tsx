import type { ComponentProps } from "react";
import { type ButtonKind, type ButtonSize, buttonStyle } from "./button-style";

type LinkButtonProps = ComponentProps<"a"> & { kind?: ButtonKind; size?: ButtonSize };

/** Looks like a button and goes somewhere. What changes something is a Button. */
export function LinkButton({ kind = "default", size = "regular", className, ...props }: LinkButtonProps) {
  return <a {...props} className={buttonStyle(kind, size, className)} />;
}
