"use client";

import type { inferRouterOutputs } from "@trpc/server";
import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { reasonWords } from "@/domain/notifications/reasons";
import { formatRelative } from "@/domain/time/format-relative";
import type { AppRouter } from "@/server/api/root";
import { markReadOnLeaving } from "./mark-read-on-leaving";

type Notifications = inferRouterOutputs<AppRouter>["notifications"]["list"]["notifications"];

type InboxListProps = { notifications: Notifications; now: string };

/** Following one marks it as read; so does reading its comment wherever that is read. */
export function InboxList({ notifications, now }: InboxListProps) {
  return (
    <Rows>
      {notifications.map(({ id, reason, isRead, createdAt, club, paperId, titleHtml, commentId, byName, excerpt }) => (
        <Row key={id} seen={isRead}>
          <p className="flex flex-wrap items-center gap-x-2 text-[0.84375rem] text-ink-3">
            {!isRead && (
              <>
                <span aria-hidden="true" className="size-[7px] rounded-full bg-accent" />
                <VisuallyHidden>Unread:</VisuallyHidden>
              </>
            )}
            <span className={isRead ? "" : "font-[550] text-ink"}>
              {reasonWords[reason].happened(byName ?? "Someone who has left")}
            </span>
            <span>{formatRelative(createdAt, now < createdAt ? createdAt : now)}</span>
          </p>
          <a
            href={`/c/${club.slug}/papers/${paperId}#comment-${commentId}`}
            data-row-link=""
            onClick={() => isRead || markReadOnLeaving(id)}
            className="type-title mt-1 block"
          >
            <TitleText html={titleHtml} />
          </a>
          {excerpt !== null && <p className="mt-1 line-clamp-2 max-w-measure text-ink-2 wrap-anywhere">{excerpt}</p>}
          <Meta className="mt-1">
            <span>{club.name}</span>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}
