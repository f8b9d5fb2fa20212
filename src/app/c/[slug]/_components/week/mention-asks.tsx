import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { LinkButton } from "@/components/ui/link-button";
import { Ask } from "./ask";
import type { WeekView } from "./week-view";

/** What was said to this person and is unread. */
export function MentionAsks({ week, zones }: WeekView) {
  return (
    <>
      {week.mentions.map(({ id, happened, titleHtml, href, createdAt }) => (
        <Ask
          key={id}
          title={happened}
          acts={
            <LinkButton href={href} aria-label={`Read the comment: ${happened}`}>
              Read the comment
            </LinkButton>
          }
        >
          <i className="font-serif font-medium not-italic">
            <TitleText html={titleHtml} />
          </i>
          , <Time instant={createdAt} zones={zones} style="relative" />
        </Ask>
      ))}
      {week.hasMoreMentions && (
        <Ask title="More mentions and answers" acts={<LinkButton href="/inbox?filter=unread">Open inbox</LinkButton>}>
          They are in your inbox.
        </Ask>
      )}
    </>
  );
}
