import clsx from "clsx";
import type { ComponentProps } from "react";

/** The small heading over a part of a page. */
export function SectionTitle({ className, ...props }: ComponentProps<"h2">) {
  return <h2 {...props} className={clsx("type-section mt-[34px] mb-2.5", className)} />;
}
