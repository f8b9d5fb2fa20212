import clsx from "clsx";
import type { ComponentProps } from "react";
import { controlStyle } from "./control-style";

export function Input({ className, ...props }: ComponentProps<"input">) {
  return <input type="text" {...props} className={clsx(controlStyle, "min-h-9 max-rail:min-h-[42px]", className)} />;
}
