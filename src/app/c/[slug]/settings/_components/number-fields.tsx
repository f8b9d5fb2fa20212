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
  {
    name: "nominationsPerMember",
    label: "Nominations per member",
    min: 1,
    max: MAX_NOMINATIONS_PER_MEMBER,
    hint: undefined,
  },
  {
    name: "carryOverRounds",
    label: "Rounds that unpicked papers stay on the ballot",
    min: 0,
    max: MAX_CARRY_OVER_ROUNDS,
    hint: "They are on the next ballot automatically, marked as carried over. With 0, they are dropped.",
  },
  {
    name: "votingClosesHoursBefore",
    label: "Voting closes, hours before the meeting",
    min: 0,
    max: MAX_VOTING_CLOSES_HOURS,
    hint: "72 hours leave a day to find a presenter and two days to read.",
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
