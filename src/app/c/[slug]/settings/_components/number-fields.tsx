import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import {
  CARRY_OVER_ROUNDS_MAX,
  NOMINATIONS_PER_MEMBER_MAX,
  PICKS_PER_ROUND_MAX,
  VOTING_CLOSES_HOURS_MAX,
} from "@/domain/clubs/club-limits";

const inputs = [
  { name: "picksPerRound", label: "Papers picked in a round", min: 1, max: PICKS_PER_ROUND_MAX, hint: undefined },
  { name: "nominationsPerMember", label: "Nominations each", min: 1, max: NOMINATIONS_PER_MEMBER_MAX, hint: undefined },
  {
    name: "carryOverRounds",
    label: "Papers not picked stay on for, rounds",
    min: 0,
    max: CARRY_OVER_ROUNDS_MAX,
    hint: "They stand on the next ballot by themselves, marked as carried over. 0: they go.",
  },
  {
    name: "votingClosesHoursBefore",
    label: "Voting closes, hours before the meeting",
    min: 0,
    max: VOTING_CLOSES_HOURS_MAX,
    hint: "72 leave a day to find the presenter and two to read.",
  },
] as const;

type NumberName = (typeof inputs)[number]["name"];
type NumberFieldsProps = { values: Record<NumberName, number>; errors: Record<string, string> };

export const numberFieldNames: readonly string[] = inputs.map(({ name }) => name);

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
