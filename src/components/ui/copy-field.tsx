"use client";

import clsx from "clsx";
import { useId, useRef, useState } from "react";
import { Button } from "./button";
import { copyText } from "./copy-text";
import { Input } from "./input";
import { VisuallyHidden } from "./visually-hidden";

type CopyFieldProps = {
  label: string;
  value: string;
  showLabel?: boolean;
  /** Copying is what one is here for. */
  isMain?: boolean;
  className?: string | undefined;
};

/** A secret link or a command, with a button that copies it. */
export function CopyField({ label, value, showLabel = true, isMain = false, className }: CopyFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState<"idle" | "copied" | "selected">("idle");

  const copy = async () => {
    if (await copyText(value)) return setOutcome("copied");
    input.current?.select(); // so that one key press copies
    setOutcome("selected");
  };

  return (
    <div className={clsx("grid max-w-[32rem] gap-1", className)}>
      <label htmlFor={id} className={showLabel ? "text-md font-[550]" : "sr-only"}>
        {label}
      </label>
      <div className="flex gap-2">
        <Input
          ref={input}
          id={id}
          readOnly
          value={value}
          onFocus={(event) => event.currentTarget.select()}
          className="font-mono text-sm"
        />
        <Button kind={isMain ? "main" : "default"} onClick={copy} className="shrink-0">
          {outcome === "copied" ? "Copied" : "Copy"}
          <VisuallyHidden>: {label}</VisuallyHidden>
        </Button>
      </div>
      <p aria-live="polite" className={outcome === "selected" ? "text-sm text-ink-3" : "sr-only"}>
        {outcome === "copied" && `${label}: copied`}
        {outcome === "selected" && "Selected. Press Ctrl or ⌘ and C to copy it."}
      </p>
    </div>
  );
}
