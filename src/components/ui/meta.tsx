import clsx from "clsx";
import type { ComponentProps } from "react";

/** Small facts in a row, each a span, separated by space and not by dots. A <b> is emphasized. */
export function Meta({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={clsx("meta", className)} />;
}
