import { Note } from "@/components/ui/note";
import { formatInZone } from "@/domain/time/format-instant";
import type { WeekView } from "./week-view";

/** Says why weeks are missing, to whoever comes back to a club that nobody visited. */
export function RestNote({ week, club, zones }: WeekView) {
  if (week.rest === null) return null;
  const [from, until] = [week.rest.from, week.rest.until].map((instant) =>
    formatInZone(instant, zones.readerZone ?? club.timeZone, "shortDay"),
  );
  return (
    <Note kind="plain" className="mb-6">
      Nobody visited this club from {from} to {until}, so no rounds opened and no meetings were planned. Its weeks go on
      from now.
    </Note>
  );
}
