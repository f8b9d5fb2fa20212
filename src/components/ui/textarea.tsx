import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "./control-style";

/** Grows with what is written where the browser can, and can be dragged taller everywhere. */
export function Textarea({ className, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={4}
      {...props}
      className={clsx(CONTROL_STYLE, "block field-sizing-content min-h-24 resize-y", className)}
    />
  );
}
