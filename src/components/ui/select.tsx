import clsx from "clsx";
import type { ComponentProps } from "react";
import { CONTROL_STYLE } from "./control-style";
import { ChevronDownIcon } from "./icons";

export function Select({ className, ...props }: ComponentProps<"select">) {
  return (
    <span className={clsx("relative inline-grid w-full items-center", className)}>
      <select {...props} className={clsx(CONTROL_STYLE, "min-h-9 appearance-none pr-8 max-rail:min-h-[42px]")} />
      <ChevronDownIcon className="pointer-events-none absolute right-2.5 text-ink-3" />
    </span>
  );
}
