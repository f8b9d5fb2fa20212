import type { inferRouterOutputs } from "@trpc/server";
import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { formatRelative } from "@/domain/time/format-relative";
import type { AppRouter } from "@/server/api/root";

type Hits = inferRouterOutputs<AppRouter>["threads"]["search"]["hits"];

type CommentHitsProps = { hits: Hits; clubPath: string; now: string };

export function CommentHits({ hits, clubPath, now }: CommentHitsProps) {
  return (
    <Rows>
      {hits.map(({ id, paperId, titleHtml, authorName, createdAt, parts }) => (
        <Row key={id}>
          <a href={`${clubPath}/papers/${paperId}#comment-${id}`} data-row-link="" className="wrap-anywhere">
            {parts.map(({ text, isHit }, index) => (isHit ? <mark key={index}>{text}</mark> : text))}
          </a>
          <Meta className="mt-1">
            <span>
              <bdi>{authorName ?? "Someone who has left"}</bdi>,{" "}
              {formatRelative(createdAt, now < createdAt ? createdAt : now)}
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
