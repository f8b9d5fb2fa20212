"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { messageOf } from "@/trpc/error-words";
import { useStartImport } from "./use-start-import";

type SampleWeekButtonProps = { club: { id: string; slug: string }; children: ReactNode };

export function SampleWeekButton({ club, children }: SampleWeekButtonProps) {
  const { start, isStarting, error } = useStartImport(club);
  return (
    <>
      <Button pending={isStarting} onClick={() => start({ kind: "sample" })}>
        {children}
      </Button>
      {error && <ErrorNote title={messageOf(error)} className="basis-full" />}
    </>
  );
}
