import clsx from "clsx";
import type { ComponentProps, ReactNode } from "react";

/** A list between hairlines. Takes Rows. */
export function Rows({ className, ...props }: ComponentProps<"ul">) {
  // Without the role, Safari no longer calls a list without bullets a list.
  return <ul role="list" {...props} className={clsx("rows", className)} />;
}

type RowProps = ComponentProps<"li"> & {
  /** At the right, on a narrow screen below: buttons, chips. */
  acts?: ReactNode;
  /** Its reader has seen it: the title steps back. */
  seen?: boolean;
};

/** The keys j, k and o move among rows; a `data-key` on a button inside makes it the row's key. */
export function Row({ acts, seen = false, className, children, ...props }: RowProps) {
  return (
    <li data-row="" data-seen={seen ? "" : undefined} {...props} className={clsx("row", className)}>
      <div className="min-w-0">{children}</div>
      {acts && <div className="row-acts">{acts}</div>}
    </li>
  );
}
