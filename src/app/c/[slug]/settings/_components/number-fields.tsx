import type { FieldWords } from "@/components/forms/field-words";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import {
  MAX_CARRY_OVER_ROUNDS,
  MAX_NOMINATIONS_PER_MEMBER,
  MAX_PICKS_PER_ROUND,
  MAX_VOTING_CLOSES_HOURS,
} from "@/domain/clubs/club-limits";

const inputs = [
  { name: "picksPerRound", label: "Papers picked in a round", min: 1, max: MAX_PICKS_PER_ROUND, hint: undefined },
  { name: "nominationsPerMember", label: "Nominations each", min: 1, max: MAX_NOMINATIONS_PER_MEMBER, hint: undefined },
  {
    name: "carryOverRounds",
    label: "Papers not picked stay on for, rounds",
    min: 0,
    max: MAX_CARRY_OVER_ROUNDS,
    hint: "They stand on the next ballot by themselves, marked as carried over. 0: they go.",
  },
  {
    name: "votingClosesHoursBefore",
    label: "Voting closes, hours before the meeting",
    min: 0,
    max: MAX_VOTING_CLOSES_HOURS,
    hint: "72 leave a day to find the presenter and two to read.",
  },
] as const;

type NumberName = (typeof inputs)[number]["name"];
type NumberFieldsProps = { values: Record<NumberName, number>; errors: Record<string, string> };

export const numberFieldWords: FieldWords = Object.fromEntries(inputs.map(({ name, label }) => [name, { label }]));

export function NumberFields({ values, errors }: NumberFieldsProps) {
  return inputs.map(({ name, label, min, max, hint }) => (
    <Field key={name} label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <Input
          {...control}
          name={name}
          type="number"
          required
          min={min}
          max={max}
          defaultValue={values[name]}
          className="max-w-24"
        />
      )}
    </Field>
  ));
}
