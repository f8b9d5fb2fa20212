import type { Metadata } from "next";
import { lastClubOf } from "@/app/_components/frame-of";
import { PageFrame } from "@/app/_components/page-frame";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageHead } from "@/components/ui/page-head";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { type NotificationFilter, notificationFilters } from "@/domain/notifications/notification-inputs";
import { readMomentCursor } from "@/domain/time/moment-cursor";
import { load, requireViewer } from "@/server/api/caller";
import { inboxLine } from "./_components/inbox-line";
import { InboxList } from "./_components/inbox-list";
import { KeepInboxCurrent } from "./_components/keep-inbox-current";
import { MarkAllRead } from "./_components/mark-all-read";

export const metadata: Metadata = { title: "Inbox" };

const filterNames: Record<NotificationFilter, string> = {
  all: "All",
  unread: "Unread",
  assigned: "Presenting",
  mentioned: "Mentions",
  replied: "Answers",
  followed: "Followed",
  club: "Whole club",
};

type PageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** What somebody was notified of, in all their clubs. */
export default async function InboxPage({ searchParams }: PageProps) {
  const viewer = await requireViewer("/inbox");
  const query = await searchParams;
  const filter = notificationFilters.find((one) => one === query.filter) ?? "all";
  const after = readMomentCursor(query.after);
  const [{ notifications, next }, { unread }] = await load((api) =>
    Promise.all([api.notifications.list({ filter, ...(after && { after }) }), api.notifications.countUnread()]),
  );
  const club = await lastClubOf(viewer);
  const now = new Date().toISOString();
  return (
    <PageFrame viewer={viewer} active="inbox">
      <PageHead title="Inbox" actions={unread > 0 && <MarkAllRead />} />
      <Tabs
        label="Which"
        className="mb-5"
        items={notificationFilters.map((one) => ({
          href: one === "all" ? "/inbox" : `/inbox?filter=${one}`,
          label: filterNames[one],
          current: one === filter,
          count: one === "unread" && unread > 0 ? (unread > 99 ? "99+" : unread) : undefined,
        }))}
      />
      {notifications.length === 0 ? (
        <EmptyState title={after ? "No earlier notifications." : "Nothing here."}>
          You are notified here when you are asked to present, mentioned or answered, when someone comments on a paper
          you present or in a thread you follow, and when there is more time to vote.
        </EmptyState>
      ) : (
        <InboxList
          lines={notifications.map((notification) => inboxLine(notification, { readerZone: viewer.timeZone, now }))}
        />
      )}
      {next !== null && (
        <div className="mt-5">
          <LinkButton href={`/inbox?${new URLSearchParams({ filter, after: next })}`}>Earlier notifications</LinkButton>
        </div>
      )}
      {after === undefined && (filter === "all" || filter === "unread") && (
        <KeepInboxCurrent clubId={club?.id} unread={unread} />
      )}
      <p className="mt-8 text-md text-ink-3">
        Choose what we email you in your <TextLink href="/account#mail">account</TextLink>.
      </p>
    </PageFrame>
  );
}
