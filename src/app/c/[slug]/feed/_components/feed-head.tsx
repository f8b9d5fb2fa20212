import { Time } from "@/components/time/time";
import { ChevronLeftIcon, ChevronRightIcon } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { type Segment, Segments } from "@/components/ui/segments";
import { nameOfFeed } from "@/domain/feed/feeds";
import { formatDay } from "@/domain/time/format-instant";
import type { Zones } from "@/domain/time/write-instant";
import type { FeedDay } from "@/server/feed/feed.queries";
import { DayPicker } from "./day-picker";
import { shortWeekday } from "./day-words";

type FeedHeadProps = {
  slug: string;
  feedDay: FeedDay & { day: string };
  zones: Zones;
  canImport: boolean;
};

export function FeedHead({ slug, feedDay, zones, canImport }: FeedHeadProps) {
  const { day, total, sources, cameInAt } = feedDay;
  return (
    <PageHead
      title={formatDay(day)}
      meta={
        <>
          {sources.map((source) => (
            <span key={source}>{nameOfFeed(source)}</span>
          ))}
          {total > 0 && (
            <span>
              <b>{total}</b> {total === 1 ? "paper" : "papers"}
            </span>
          )}
          {cameInAt !== null && (
            <span>
              came in <Time instant={cameInAt} zones={zones} style="shortDateTime" />
            </span>
          )}
        </>
      }
      actions={
        <>
          <Neighbours slug={slug} feedDay={feedDay} />
          <DayPicker slug={slug} day={day} />
          {canImport && <LinkButton href={`/c/${slug}/feed/import`}>Import</LinkButton>}
        </>
      }
    />
  );
}

/** The days before and after that have papers: weekends are passed over. */
function Neighbours({ slug, feedDay: { day, previousDay, nextDay } }: Pick<FeedHeadProps, "slug" | "feedDay">) {
  const items: Segment[] = [];
  if (previousDay !== null) {
    items.push({
      href: `/c/${slug}/feed/${previousDay}`,
      label: (
        <>
          <ChevronLeftIcon className="-ml-1" /> {shortWeekday(previousDay, day)}
        </>
      ),
      fullLabel: `Previous day with papers, ${formatDay(previousDay)}`,
    });
  }
  if (nextDay !== null) {
    items.push({
      href: `/c/${slug}/feed/${nextDay}`,
      label: (
        <>
          {shortWeekday(nextDay, day)} <ChevronRightIcon className="-mr-1" />
        </>
      ),
      fullLabel: `Next day with papers, ${formatDay(nextDay)}`,
    });
  }
  return items.length === 0 ? null : <Segments label="Days" items={items} />;
}
