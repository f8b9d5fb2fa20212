import type { ReactNode } from "react";

/** Where everyone is sent on from to what is theirs. */
const START_PATH: string = "/";

/** Loads the page anew. For the pages that replace one that failed: the router may be what failed. */
export function StartLink({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <a href={START_PATH} rel="external" className={className}>
      {children}
    </a>
  );
}
