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
    <div className="type-meta mt-2.5 max-w-measure">
      <span className="flex flex-wrap items-center gap-x-2">
        <span>
          Your receipt <code className="text-ink select-all">{receipt}</code>
        </span>
        <Button kind="quiet" size="small" onClick={copy} aria-label="Copy your receipt">
          {isCopied ? "Copied" : "Copy"}
        </Button>
      </span>
      <span role="status" className="sr-only">
        {isCopied && "Your receipt is copied"}
      </span>
      <span className="block">
        After the close every ballot is published under its receipt. Nobody else knows that this one is yours, so you
        can look whether your vote was counted as you cast it.
      </span>
    </div>
  );
}
