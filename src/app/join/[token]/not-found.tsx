import { StandalonePage } from "@/components/frame/standalone-page";
import { LinkButton } from "@/components/ui/link-button";

/** The same for links that never were, expired, were used up or were taken back: nobody can try out which. */
export default function InvitationNotFound() {
  return (
    <StandalonePage
      title="This invitation no longer works"
      actions={<LinkButton href="/">Go to the start page</LinkButton>}
    >
      It may have expired or been used up or revoked, or part of the link may be missing. Ask the person who gave it to
      you for a new one.
    </StandalonePage>
  );
}
