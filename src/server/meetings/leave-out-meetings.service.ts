import { DomainError } from "@/domain/domain-error";
import { isSeriesDate, occurrenceOn } from "@/domain/meetings/series";
import { formatDay } from "@/domain/time/format-instant";
import { epochMs } from "@/domain/time/instant";
import type { Db } from "@/server/db";
import { seriesOf } from "@/server/meetings/club-series";

/**
 * Makes the meetings of a new club's series on these dates, as cancelled by hand: the series leaves them alone, and an
 * organizer can restore one. Throws `invalid_input` for a date that is over or none of the series.
 */
export async function leaveOutMeetings(
  tx: Db,
  { clubId, dates, now }: { clubId: string; dates: readonly string[]; now: Date },
): Promise<void> {
  if (dates.length === 0) return;
  const series = seriesOf(await tx.club.findUniqueOrThrow({ where: { id: clubId } }));
  const data = [...new Set(dates)].sort().map((date) => {
    const { startsAt, endsAt } = occurrenceOn(series, date);
    if (!isSeriesDate(series, date) || epochMs(startsAt) <= now.getTime()) {
      throw new DomainError("invalid_input", `There is no meeting to leave out on ${formatDay(date)}.`);
    }
    return {
      ...{ clubId, startsAt, endsAt, changedAt: now, seriesDate: new Date(date) },
      ...({ status: "cancelled", setByHand: true } as const),
    };
  });
  await tx.meeting.createMany({ data });
}
