import { PlainFrame } from "@/components/frame/plain-frame";
import { PageHead } from "@/components/ui/page-head";

export function TooManyTries({ personName }: { personName: string | null }) {
  return (
    <PlainFrame personName={personName} width="form">
      <PageHead
        title="That was too often"
        lede="Too many invitations that are no good were opened from your network. Please try again in ten minutes."
      />
    </PlainFrame>
  );
}
