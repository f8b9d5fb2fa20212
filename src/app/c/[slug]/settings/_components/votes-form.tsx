"use client";

import { readText } from "@/components/clubs/read-form";
import type { FieldWords } from "@/components/forms/field-words";
import { Checkbox } from "@/components/ui/checkbox";
import { RadioGroup } from "@/components/ui/radio-group";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import type { ClubMethodId } from "@/domain/rounds/voting-method";
import type { MethodChoice } from "./method-choices";
import { NumberFields, numberFieldWords } from "./number-fields";
import { SettingsForm } from "./settings-form";
import { VotingOpensFields } from "./voting-opens-fields";

export type VoteSettings = {
  votingMethod: ClubMethodId;
  picksPerRound: number;
  nominationsPerMember: number;
  carryOverRounds: number;
  votingClosesHoursBefore: number;
  votingHours: number | null;
  ballotsAfterClose: BallotsAfterClose;
  showsWhoVoted: boolean;
};

type VotesFormProps = VoteSettings & {
  clubId: string;
  /** Passed down by the page, so that their words are not in the browser's script. */
  methods: readonly MethodChoice[];
};

/** How the club votes. An open round keeps what it was opened with. */
export function VotesForm({ clubId, methods, ...values }: VotesFormProps) {
  return (
    <SettingsForm
      clubId={clubId}
      fields={fieldWords(methods)}
      stored={values}
      pick={pickVotes}
      read={readVotes}
      toChange={pickVotes}
      saved="Saved. This applies from the next round on."
    >
      {(base, errors) => (
        <div className="grid gap-x-14 gap-y-7 rail:grid-cols-2">
          <RadioGroup
            legend="How papers are picked"
            name="votingMethod"
            defaultValue={base.votingMethod}
            options={methods.map(({ value, label, rule, fits }) => ({
              value,
              label,
              hint: (
                <>
                  {rule} <span className="text-ink-2">{fits}</span>
                </>
              ),
            }))}
            error={errors.votingMethod}
          />
          <div className="grid content-start gap-5">
            <NumberFields values={base} errors={errors} />
            <VotingOpensFields votingHours={base.votingHours} error={errors.votingHours} />
          </div>
          <RadioGroup
            legend="Ballots after the close"
            name="ballotsAfterClose"
            defaultValue={base.ballotsAfterClose}
            options={secrecies}
            error={errors.ballotsAfterClose}
          />
          <fieldset>
            <legend className="mb-1 text-md font-[550]">While voting is open</legend>
            <Checkbox
              name="showsWhoVoted"
              defaultChecked={base.showsWhoVoted}
              label="Show who has voted"
              hint="Only names. Nobody sees counts or choices until voting closes, not even organizers. How many have voted is always shown."
            />
          </fieldset>
        </div>
      )}
    </SettingsForm>
  );
}

const secrecies = [
  {
    value: "named",
    label: "Named",
    hint: "Everyone in the club sees who voted for what, and how burdens moved.",
  },
  {
    value: "receipt",
    label: "By receipt",
    hint: "Ballots and burdens are listed under a random receipt that only the voter knows, new in each round. Everyone can count again and find their own vote. In a small club this hides little: if two of three voters compare receipts, they know the third ballot, and a paper that only one person would approve gives that person away.",
  },
  {
    value: "sealed",
    label: "Sealed",
    hint: "Only the result is shown. Nobody sees any ballot, and nobody outside the server can count again.",
  },
] as const;

const fieldWords = (methods: readonly MethodChoice[]): FieldWords => ({
  ...numberFieldWords,
  votingMethod: {
    label: "How papers are picked",
    words: (value) => methods.find((method) => method.value === value)?.label ?? String(value),
  },
  votingHours: {
    label: "Voting opens",
    words: (value) => (value === null ? "with the nominations" : `${value} hours before the close`),
  },
  ballotsAfterClose: {
    label: "Ballots after the close",
    words: (value) => secrecies.find((secrecy) => secrecy.value === value)?.label ?? String(value),
  },
  showsWhoVoted: { label: "Show who has voted" },
});

const pickVotes = (settings: VoteSettings): VoteSettings => ({
  votingMethod: settings.votingMethod,
  picksPerRound: settings.picksPerRound,
  nominationsPerMember: settings.nominationsPerMember,
  carryOverRounds: settings.carryOverRounds,
  votingClosesHoursBefore: settings.votingClosesHoursBefore,
  votingHours: settings.votingHours,
  ballotsAfterClose: settings.ballotsAfterClose,
  showsWhoVoted: settings.showsWhoVoted,
});

function readVotes(form: FormData): VoteSettings {
  const number = (name: string) => Number(readText(form, name) || Number.NaN);
  return {
    votingMethod: readText(form, "votingMethod") as ClubMethodId,
    picksPerRound: number("picksPerRound"),
    nominationsPerMember: number("nominationsPerMember"),
    carryOverRounds: number("carryOverRounds"),
    votingClosesHoursBefore: number("votingClosesHoursBefore"),
    votingHours: readText(form, "votingOpens") === "later" ? number("votingHours") : null,
    ballotsAfterClose: readText(form, "ballotsAfterClose") as BallotsAfterClose,
    showsWhoVoted: form.get("showsWhoVoted") !== null,
  };
}
