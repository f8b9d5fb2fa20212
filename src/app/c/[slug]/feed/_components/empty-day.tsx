import { EmptyState } from "@/components/ui/empty-state";
import { TextLink } from "@/components/ui/text-link";
import { formatDay } from "@/domain/time/format-instant";
import { load } from "@/server/api/caller";
import { ImportDayButton } from "./import-day-button";

type EmptyDayProps = { club: { id: string; slug: string }; day: string; canImport: boolean };

/** A day without papers in a feed that has others: the month's days that have some are one step away. */
export async function EmptyDay({ club, day, canImport }: EmptyDayProps) {
  const days = await load((api) => api.feed.listDays({ clubId: club.id, month: day.slice(0, 7) }));
  const isWeekend = [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  const month = formatDay(day).split(" ").slice(-2).join(" ");
  return (
    <EmptyState title="No papers from this day." action={canImport && <ImportDayButton club={club} day={day} />}>
      <p>
        {isWeekend
          ? "It is a weekend day, when Hugging Face usually lists no papers."
          : "It has not been imported yet, or nothing was listed."}
      </p>
      {days.length > 0 && (
        <p className="mt-2">
          Days of {month} with papers:{" "}
          {days.map(({ day: listed, papers }, index) => (
            <span key={listed}>
              {index > 0 && ", "}
              <TextLink
                href={`/c/${club.slug}/feed/${listed}`}
                aria-label={`${formatDay(listed)}, ${papers === 1 ? "1 paper" : `${papers} papers`}`}
              >
                {Number(listed.slice(8))}
              </TextLink>
            </span>
          ))}
          .
        </p>
      )}
    </EmptyState>
  );
}
