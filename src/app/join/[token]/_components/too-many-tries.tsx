import type { ComponentProps } from "react";
import { PageFrame } from "@/app/_components/page-frame";
import { PageHead } from "@/components/ui/page-head";

export function TooManyTries({ viewer }: Pick<ComponentProps<typeof PageFrame>, "viewer">) {
  return (
    <PageFrame viewer={viewer} width="form">
      <PageHead
        title="Too many attempts"
        lede="Too many invalid invitations were opened from your network. Please try again in ten minutes."
      />
    </PageFrame>
  );
}
