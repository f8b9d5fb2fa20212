"use client";

import { StandalonePage } from "@/components/frame/standalone-page";
import { buttonStyle } from "@/components/ui/button-style";
import { StartLink } from "@/components/ui/start-link";

/**
 * A client component, since every page's answer includes its fallback: as a client component that is a name, and not
 * its elements.
 */
export function NothingHere() {
  return (
    <StandalonePage
      title="Page not found"
      actions={<StartLink className={buttonStyle("main", "regular")}>Go to my clubs</StartLink>}
    >
      The address may be wrong, the page may have been removed, or it may belong to a club you are not in. If someone
      sent you the link, ask them for an invitation.
    </StandalonePage>
  );
}
