import { Chip } from "@/components/ui/chip";
import type { NominationState } from "@/domain/rounds/nomination-state";

/** Says how a paper stands in the club's rounds, in a word or three. */
export function NominationChip({ state }: { state: Exclude<NominationState, { kind: "none" }> }) {
  if (state.kind === "nominated") {
    return (
      <Chip kind="on" title={state.byMe ? "You nominated it." : `${state.by} nominated it.`}>
        {state.byMe ? "nominated by you" : "on the ballot"}
      </Chip>
    );
  }
  const day = shortDay(state.day);
  return state.isOver ? (
    <Chip title={`Round ${state.roundNumber} picked it.`}>read {day}</Chip>
  ) : (
    <Chip kind="on" title={`Round ${state.roundNumber} picked it.`}>
      picked for {day}
    </Chip>
  );
}

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "11 Nov 2025" of "2025-11-11". By hand, since this also runs in the browser, where a date library would weigh more. */
function shortDay(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? ""} ${year}`;
}
