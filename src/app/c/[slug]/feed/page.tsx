import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { readDay } from "@/domain/feed/calendar-day";
import { load, requireClub } from "@/server/api/caller";
import { FeedPage } from "./_components/feed-page";

export const metadata: Metadata = { title: "Feed" };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ day?: string | string[] }> };

/** The newest day; the form that picks a day sends it here, too. */
export default async function NewestDayPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const access = await requireClub(slug, `/c/${slug}/feed`);
  const day = readDay((await searchParams).day);
  if (day !== undefined) redirect(`/c/${slug}/feed/${day}`);
  const feedDay = await load((api) => api.feed.getDay({ clubId: access.club.id }));
  return <FeedPage {...access} feedDay={feedDay} isContinued={false} />;
}
