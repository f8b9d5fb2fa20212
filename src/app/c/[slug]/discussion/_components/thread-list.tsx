import { TitleText } from "@/components/papers/title-text";
import { Chip } from "@/components/ui/chip";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { MAX_UNREAD_COUNT } from "@/domain/threads/thread-limits";
import type { ThreadInterest } from "@/domain/threads/thread-reading";
import { formatRelative } from "@/domain/time/format-relative";

interface ThreadItem {
  paperId: string;
  titleHtml: string;
  total: number;
  unread: number;
  lastCommentAt: string;
  isLocked: boolean;
  interest: ThreadInterest | null;
}

type ThreadListProps = { threads: readonly ThreadItem[]; clubPath: string; now: string };

/** The threads of a club. Those with something new are emphasized; the rest is muted. */
export function ThreadList({ threads, clubPath, now }: ThreadListProps) {
  return (
    <Rows>
      {threads.map(({ paperId, titleHtml, total, unread, lastCommentAt, isLocked, interest }) => (
        <Row key={paperId} seen={unread === 0} acts={unread > 0 && <Chip kind="on">{newWords(unread)}</Chip>}>
          <a href={`${clubPath}/papers/${paperId}#thread`} data-row-link="" className="type-title block">
            <TitleText html={titleHtml} />
          </a>
          <Meta className="mt-1">
            <span>{total === 1 ? "1 comment" : `${total.toLocaleString("en")} comments`}</span>
            <span>the last {formatRelative(lastCommentAt, now < lastCommentAt ? lastCommentAt : now)}</span>
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
