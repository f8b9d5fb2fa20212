import { Chip } from "@/components/ui/chip";
import type { NominationState } from "@/domain/rounds/nomination-state";
import { shortDay } from "./short-day";

/** The state of a paper in the club's rounds, in a word or three. */
export function NominationChip({ state }: { state: Exclude<NominationState, { kind: "none" }> }) {
  switch (state.kind) {
    case "nominated":
      return (
        <Chip kind="on" title={nominatedWords(state)}>
          {state.byMe ? "nominated by you" : "on the ballot"}
        </Chip>
      );
    case "discussed":
      return <Chip title="The club has discussed it.">read {shortDay(state.day)}</Chip>;
    case "picked": {
      const day = shortDay(state.day);
      const title = `Round ${state.roundNumber} picked it.`;
      return state.isOver ? (
        <Chip title={title}>read {day}</Chip>
      ) : (
        <Chip kind="on" title={title}>
          picked for {day}
        </Chip>
      );
    }
  }
}

function nominatedWords({
  by,
  byMe,
  carriedFrom,
  discussedOn,
}: Extract<NominationState, { kind: "nominated" }>): string {
  return [
    byMe ? "You nominated it." : `${by} nominated it.`,
    carriedFrom !== null && `Carried over from round ${carriedFrom}.`,
    discussedOn !== null && `The club read it before, on ${shortDay(discussedOn)}.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ");
}
