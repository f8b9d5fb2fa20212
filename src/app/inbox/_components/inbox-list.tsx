"use client";

import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { formatRelative } from "@/domain/time/format-relative";
import type { InboxLine } from "./inbox-line";
import { markReadOnLeaving } from "./mark-read-on-leaving";

type InboxListProps = { lines: readonly InboxLine[]; now: string };

/** Following one marks it as read; so does reading its comment, or answering, wherever that is done. */
export function InboxList({ lines, now }: InboxListProps) {
  return (
    <Rows>
      {lines.map(({ id, isRead, createdAt, happened, href, titleHtml, more, clubName }) => (
        <Row key={id} seen={isRead}>
          <p className="flex flex-wrap items-center gap-x-2 text-[0.84375rem] text-ink-3">
            {!isRead && (
              <>
                <span aria-hidden="true" className="size-[7px] rounded-full bg-accent" />
                <VisuallyHidden>Unread:</VisuallyHidden>
              </>
            )}
            <span className={isRead ? "" : "font-[550] text-ink"}>{happened}</span>
            <span>{formatRelative(createdAt, now < createdAt ? createdAt : now)}</span>
          </p>
          <a
            href={href}
            data-row-link=""
            onClick={() => isRead || markReadOnLeaving(id)}
            className="type-title mt-1 block"
          >
            <TitleText html={titleHtml} />
          </a>
          {more !== "" && <p className="mt-1 line-clamp-2 max-w-measure text-ink-2 wrap-anywhere">{more}</p>}
          <Meta className="mt-1">
            <span>{clubName}</span>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}
