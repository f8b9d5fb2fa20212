"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { useGathered } from "@/components/events/use-gathered";
import { TitleText } from "@/components/papers/title-text";
import { commentsText } from "@/components/threads/counts/comments-text";
import { useNewerCounts } from "@/components/threads/counts/use-newer-counts";
import { Time } from "@/components/time/time";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { useNow } from "@/components/ui/use-now";
import { MAX_UNREAD_COUNT } from "@/domain/threads/thread-limits";
import type { ThreadInterest } from "@/domain/threads/thread-reading";
import type { Zones } from "@/domain/time/write-instant";
import { sortThreads } from "./sort-threads";

interface ThreadItem {
  paperId: string;
  titleHtml: string;
  total: number;
  unread: number;
  lastCommentAt: string;
  isLocked: boolean;
  interest: ThreadInterest | null;
}

type ThreadListProps = {
  clubId: string;
  threads: readonly ThreadItem[];
  lastEventId: string;
  /** Threads that nobody has said anything in before, and those of later pages, come to the first page. */
  isFirstPage: boolean;
  clubPath: string;
  zones: Zones;
  now: string;
  whenEmpty: ReactNode;
};

/** The threads of a club. Those with something new are emphasized; the rest is muted. */
export function ThreadList({
  clubId,
  threads,
  lastEventId,
  isFirstPage,
  clubPath,
  whenEmpty,
  ...props
}: ThreadListProps) {
  const router = useRouter();
  const zones = { ...props.zones, now: useNow(props.now) };
  const refresh = useGathered(() => router.refresh());
  const paperIds = threads.map(({ paperId }) => paperId);
  const newer = useNewerCounts({ clubId, paperIds, lastEventId, onOther: isFirstPage ? refresh : undefined });
  const shown = sortThreads(threads.map((thread) => ({ ...thread, ...newer.get(thread.paperId) })));
  if (shown.length === 0) return whenEmpty;
  return (
    <Rows>
      {shown.map(({ paperId, titleHtml, total, unread, lastCommentAt, isLocked, interest }) => (
        <Row key={paperId} seen={unread === 0} acts={unread > 0 && <Chip kind="on">{newWords(unread)}</Chip>}>
          <a href={`${clubPath}/papers/${paperId}#thread`} data-row-link="" className="type-title block">
            <TitleText html={titleHtml} />
          </a>
          <Meta className="mt-1">
            <span>{commentsText(total)}</span>
            <span>
              last comment <Time instant={lastCommentAt} zones={zones} style="ago" />
            </span>
            {interest === "following" && <span>followed</span>}
            {interest === "muted" && <span>muted</span>}
            {isLocked && <span>closed</span>}
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}

/** Counted so far and no further. */
const newWords = (unread: number) => (unread < MAX_UNREAD_COUNT ? `${unread} new` : `${MAX_UNREAD_COUNT - 1}+ new`);
