import { PlainFrame } from "@/components/frame/plain-frame";
import { PageHead } from "@/components/ui/page-head";

export function TooManyTries({ personName }: { personName: string | null }) {
  return (
    <PlainFrame personName={personName} width="form">
      <PageHead
        title="Too many attempts"
        lede="Too many invalid invitations were opened from your network. Please try again in ten minutes."
      />
    </PlainFrame>
  );
}
