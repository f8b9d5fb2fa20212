import clsx from "clsx";
import type { ComponentProps } from "react";

/** Small facts in a row, each a span, parted by space and not by dots. A <b> stands out. */
export function Meta({ className, ...props }: ComponentProps<"div">) {
  return <div {...props} className={clsx("meta", className)} />;
}
