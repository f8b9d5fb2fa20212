import { RejectedList } from "@/app/c/[slug]/feed/_components/rejected-list";
import { LinkButton } from "@/components/ui/link-button";
import { formatDay } from "@/domain/time/format-instant";
import type { ImportView } from "@/server/feed/imports.queries";

/** Days named one by one; a month's file has up to thirty-one. */
const MAX_DAYS_NAMED = 31;

export function ImportReport({ slug, report }: { slug: string; report: ImportView }) {
  const { seen, created, updated, unchanged, rejectedCount, rejected, days } = report;
  const figures = [
    ["seen", seen],
    ["new", created],
    ["updated", updated],
    ["unchanged", unchanged],
    ["left out", rejectedCount],
  ] as const;
  const newest = days.at(-1);
  return (
    <div role="status" className="grid gap-5">
      {seen === 0 ? (
        <p className="type-lede">Nothing was listed on this day. That is normal on weekends.</p>
      ) : (
        <dl className="flex flex-wrap gap-x-9 gap-y-3 max-rail:gap-x-5">
          {figures.map(([word, count]) => (
            <div key={word} className="flex flex-col-reverse">
              <dt className="type-meta">{word}</dt>
              <dd className="font-serif text-3xl leading-tight tabular-nums">{count}</dd>
            </div>
          ))}
        </dl>
      )}
      {days.length > 1 && (
        <p className="max-w-measure text-md text-ink-2">
          Days:{" "}
          {days.slice(-MAX_DAYS_NAMED).map((day, index) => (
            <span key={day}>
              {index > 0 && ", "}
              <a href={`/c/${slug}/feed/${day}`} className="link tabular-nums">
                {formatDay(day, "shortDay")}
              </a>
            </span>
          ))}
          {days.length > MAX_DAYS_NAMED && ` and ${days.length - MAX_DAYS_NAMED} before them`}
        </p>
      )}
      <RejectedList rejected={rejected} count={rejectedCount} title="Left out, with their place in the input" />
      <div className="flex flex-wrap gap-2.5">
        {newest !== undefined && (
          <LinkButton kind="main" href={`/c/${slug}/feed/${newest}`}>
            {days.length === 1 ? "Read the day" : "Read the newest day"}
          </LinkButton>
        )}
        <LinkButton href={`/c/${slug}/feed/import`}>Import more</LinkButton>
      </div>
    </div>
  );
}
