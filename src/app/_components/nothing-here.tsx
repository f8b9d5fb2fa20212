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
      title="There is nothing here for you"
      actions={<StartLink className={buttonStyle("main", "regular")}>To your clubs</StartLink>}
    >
      The address may be mistyped, the page may be gone, or it belongs to a club that you are not in. If someone sent
      you here, ask them for an invitation.
    </StandalonePage>
  );
}
