import type { ReactNode } from "react";

/** Where everyone is sent on from to what is theirs. */
const start: string = "/";

/**
 * A plain link to the start, which loads the page anew. For the pages that stand in for one that failed: the router may
 * be what failed, and since every page brings them along, they must not bring the router's link with them.
 */
export function StartLink({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <a href={start} className={className}>
      {children}
    </a>
  );
}
