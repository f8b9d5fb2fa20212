"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { copyText } from "@/components/ui/copy-text";

/** The receipt of a stored ballot, with what it is for. */
export function ReceiptLine({ receipt }: { receipt: string }) {
  const [isCopied, setCopied] = useState(false);
  // Where that fails, a press on the receipt itself selects all of it.
  const copy = async () => setCopied(await copyText(receipt));
  return (
    <details className="type-meta mt-2.5 max-w-measure">
      <summary className="w-fit">Your receipt</summary>
      <span className="mt-1 flex flex-wrap items-center gap-x-2">
        <code className="text-ink select-all">{receipt}</code>
        <Button kind="quiet" size="small" onClick={copy} aria-label="Copy your receipt">
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </span>
      <span role="status" className="sr-only">
        {isCopied && "Your receipt is copied"}
      </span>
      <span className="block">
        After the close every ballot is published under its receipt. Only you know which one is yours, so you can check
        that your vote was counted as you cast it.
      </span>
    </details>
  );
}
