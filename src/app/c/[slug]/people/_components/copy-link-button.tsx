"use client";

import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";
import { showToast } from "@/components/ui/toast-store";
import { VisuallyHidden } from "@/components/ui/visually-hidden";

/** Copies an invitation's link; where the browser forbids that, the link is shown, to be copied by hand. */
export function CopyLinkButton({ link, role }: { link: string; role: string }) {
  const copy = async () => showToast((await copyText(link)) ? "Link copied." : link);
  return (
    <Button size="small" kind="main" onClick={() => void copy()}>
      Copy link<VisuallyHidden>: for a new {role}</VisuallyHidden>
    </Button>
  );
}
