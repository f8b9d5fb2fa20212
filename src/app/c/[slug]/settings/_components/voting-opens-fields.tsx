"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { RadioGroup } from "@/components/ui/radio-group";
import { MAX_VOTING_HOURS } from "@/domain/clubs/club-limits";

type VotingOpensFieldsProps = { votingHours: number | null; error: string | undefined };

/** Two days: a weekend's absence does not cost the vote. */
const DEFAULT_VOTING_HOURS = 48;

/** Voting together with the nominations, or after them on a final list. */
export function VotingOpensFields({ votingHours, error }: VotingOpensFieldsProps) {
  const [opens, setOpens] = useState<"together" | "later">(votingHours === null ? "together" : "later");
  return (
    <div className="grid gap-2">
      <RadioGroup
        legend="Voting opens"
        name="votingOpens"
        value={opens}
        onPick={setOpens}
        options={[
          {
            value: "together",
            label: "With the nominations",
            hint: "People nominate and vote at the same time.",
          },
          {
            value: "later",
            label: "After them",
            hint: "First papers are nominated, then everyone votes on the same list.",
          },
        ]}
      />
      {opens === "later" && (
        <Field label="Hours to vote before the close" error={error} className="ml-[27px]">
          {(control) => (
            <Input
              {...control}
              name="votingHours"
              type="number"
              required
              min={1}
              max={MAX_VOTING_HOURS}
              defaultValue={votingHours ?? DEFAULT_VOTING_HOURS}
              className="max-w-24"
            />
          )}
        </Field>
      )}
    </div>
  );
}
