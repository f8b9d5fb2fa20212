import { Time } from "@/components/time/time";
import { Note } from "@/components/ui/note";
import type { WeekView } from "./week-view";

/** Says why weeks are missing, to whoever comes back to a club that nobody visited. */
export function RestNote({ week, zones }: WeekView) {
  if (week.rest === null) return null;
  const { from, until } = week.rest;
  return (
    <Note kind="plain" className="mb-6">
      Nobody visited this club from <Time instant={from} zones={zones} style="shortDay" /> to{" "}
      <Time instant={until} zones={zones} style="shortDay" />, so no rounds opened and no meetings were planned. Both
      continue from now on.
    </Note>
  );
}
