"use client";

import { Checkbox } from "@/components/ui/checkbox";

type QuestionBoxProps = { isQuestion: boolean; onChange: (isQuestion: boolean) => void };

/** Where a comment is marked as a question. */
export function QuestionBox({ isQuestion, onChange }: QuestionBoxProps) {
  return (
    <Checkbox
      className="mr-1.5 text-sm text-ink-2"
      label="This is a question"
      checked={isQuestion}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
