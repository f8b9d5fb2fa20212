import type { Metadata } from "next";
import { StandalonePage } from "@/components/frame/standalone-page";
import { buttonStyle } from "@/components/ui/button-style";
import { StartLink } from "@/components/ui/start-link";

export const metadata: Metadata = { title: "Not here" };

/** Says the same of what does not exist and of what one may not see. */
export default function NotFound() {
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
