import type { ComponentProps, MouseEvent } from "react";
import { type ButtonKind, type ButtonSize, buttonStyle } from "./button-style";

export type ButtonProps = ComponentProps<"button"> & {
  kind?: ButtonKind;
  size?: ButtonSize;
  /** The press is being carried out. Further presses do nothing, but the button keeps the focus, unlike a disabled one. */
  pending?: boolean;
};

export function Button({ kind = "default", size = "regular", pending = false, className, ...props }: ButtonProps) {
  const whilePending = pending
    ? { "aria-busy": true, "aria-disabled": true, onClick: (event: MouseEvent) => event.preventDefault() }
    : {};
  return <button type="button" {...props} {...whilePending} className={buttonStyle(kind, size, className)} />;
}
