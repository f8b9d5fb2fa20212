import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FeedPage } from "@/app/c/[slug]/feed/_components/feed-page";
import { readDay } from "@/domain/feed/calendar-day";
import { formatDay } from "@/domain/time/format-instant";
import { load, requireClub } from "@/server/api/caller";

type Props = {
  params: Promise<{ slug: string; day: string }>;
  searchParams: Promise<{ after?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { day } = await params;
  return { title: readDay(day) === day ? `Feed of ${formatDay(day, "shortDay")}` : "Feed" };
}

export default async function DayPage({ params, searchParams }: Props) {
  const { slug, day } = await params;
  const access = await requireClub(slug, `/c/${slug}/feed/${day}`);
  const { after } = await searchParams;
  // A mistyped address leads nowhere, not to an error.
  if (readDay(day) !== day || (after !== undefined && !isCursor(after))) notFound();
  const feedDay = await load((api) => api.feed.getDay({ clubId: access.club.id, day, ...(after && { after }) }));
  return <FeedPage {...access} feedDay={feedDay} isContinued={after !== undefined} />;
}

const isCursor = (after: string | string[]): after is string =>
  typeof after === "string" && /^\d{1,9}\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(after);
