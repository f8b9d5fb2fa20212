import type { ReactNode } from "react";

/** Where everyone is sent on from to what is theirs. */
const start: string = "/";

/** Loads the page anew. For the pages that stand in for one that failed: the router may be what failed. */
export function StartLink({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <a href={start} rel="external" className={className}>
      {children}
    </a>
  );
}
