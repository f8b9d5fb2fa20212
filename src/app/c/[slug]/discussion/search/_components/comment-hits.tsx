import type { inferRouterOutputs } from "@trpc/server";
import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import type { Zones } from "@/domain/time/write-instant";
import type { AppRouter } from "@/server/api/root";

type Hits = inferRouterOutputs<AppRouter>["threads"]["search"]["hits"];

type CommentHitsProps = { hits: Hits; clubPath: string; zones: Zones };

export function CommentHits({ hits, clubPath, zones }: CommentHitsProps) {
  return (
    <Rows>
      {hits.map(({ id, paperId, titleHtml, authorName, createdAt, parts }) => (
        <Row key={id}>
          <a href={`${clubPath}/papers/${paperId}#comment-${id}`} data-row-link="" className="wrap-anywhere">
            {parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
          </a>
          <Meta className="mt-1">
            <span>
              <bdi>{authorName ?? "A former member"}</bdi>, <Time instant={createdAt} zones={zones} style="ago" />
            </span>
            <span className="min-w-0 truncate">
              <TitleText html={titleHtml} />
            </span>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}
