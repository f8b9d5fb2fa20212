"use client";

import { TitleText } from "@/components/papers/title-text";
import { AnswerTurn } from "@/components/rota/answer-turn";
import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { InboxLine } from "./inbox-line";
import { markReadOnLeaving } from "./mark-read-on-leaving";

type InboxListProps = { lines: readonly InboxLine[] };

/** Following one marks it as read; so does reading its comment, or answering, wherever that is done. */
export function InboxList({ lines }: InboxListProps) {
  return (
    <Rows>
      {lines.map(({ id, isRead, createdAt, happened, href, ask, titleHtml, more, clubId, clubName, zones }) => (
        <Row
          key={id}
          seen={isRead}
          acts={
            ask === null ? undefined : (
              <AskActs ask={ask} clubId={clubId} href={href} about={`${happened}, ${clubName}`} />
            )
          }
        >
          <p className="flex flex-wrap items-center gap-x-2 text-[0.84375rem] text-ink-3">
            {!isRead && (
              <>
                <span aria-hidden="true" className="size-[7px] rounded-full bg-accent" />
                <VisuallyHidden>Unread:</VisuallyHidden>
              </>
            )}
            <span className={isRead ? "" : "font-[550] text-ink"}>{happened}</span>
            <Time instant={createdAt} zones={zones} style="ago" />
          </p>
          <a
            href={href}
            data-row-link=""
            onClick={() => isRead || markReadOnLeaving(id)}
            className="type-title mt-1 block"
          >
            <TitleText html={titleHtml} />
          </a>
          {more.some((part) => part !== "") && (
            <p className="mt-1 line-clamp-2 max-w-measure text-ink-2 wrap-anywhere">
              {more.map((part, index) =>
                typeof part === "string" ? part : <Time key={index} instant={part.at} zones={zones} />,
              )}
            </p>
          )}
          <Meta className="mt-1">
            <span>{clubName}</span>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}

type AskActsProps = Pick<InboxLine, "clubId" | "href"> & { ask: NonNullable<InboxLine["ask"]>; about: string };

/** What is asked is answered where it is read; a ballot is on a page of its own. */
function AskActs({ ask, clubId, href, about }: AskActsProps) {
  if (ask.kind === "vote") {
    return (
      <LinkButton href={href} size="small">
        Open ballot
      </LinkButton>
    );
  }
  return <AnswerTurn clubId={clubId} assignmentId={ask.assignmentId} status="proposed" size="small" about={about} />;
}
