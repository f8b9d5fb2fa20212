import { StandalonePage } from "@/components/frame/standalone-page";
import { LinkButton } from "@/components/ui/link-button";

/** The same for links that never were, expired, were used up or were taken back: nobody can try out which. */
export default function InvitationNotFound() {
  return (
    <StandalonePage
      title="This invitation is not good any more"
      actions={<LinkButton href="/">To the start</LinkButton>}
    >
      It may have expired, been used up or been taken back, or a part of the link is missing. Ask whoever gave it to you
      for a new one.
    </StandalonePage>
  );
}
