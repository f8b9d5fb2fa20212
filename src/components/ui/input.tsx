import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "./control-style";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input type="text" {...props} className={clsx(CONTROL_STYLE, "min-h-9 max-rail:min-h-[42px]", className)} />;
}
