"use client";

import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { messageOf } from "@/trpc/error-words";
import { useStartImport } from "./use-start-import";

type ImportDayButtonProps = { club: { id: string; slug: string }; day: string };

export function ImportDayButton({ club, day }: ImportDayButtonProps) {
  const { start, isStarting, error } = useStartImport(club);
  return (
    <>
      <Button pending={isStarting} onClick={() => start({ kind: "day", day })}>
        Import this day from Hugging Face
      </Button>
      {error && <ErrorNote title={messageOf(error)} className="basis-full" />}
    </>
  );
}
