import { TitleText } from "@/components/papers/title-text";
import { Time } from "@/components/time/time";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import type { Zones } from "@/domain/time/write-instant";

export interface QuestionItem {
  id: string;
  paperId: string;
  titleHtml: string;
  authorName: string | null;
  excerpt: string;
  askedAt: string;
  answeredAt: string | null;
  answerId: string | null;
  answers: number;
}

type QuestionListProps = { questions: readonly QuestionItem[]; clubPath: string; zones: Zones };

/** Questions on papers, each with the way to where it was asked. */
export function QuestionList({ questions, clubPath, zones }: QuestionListProps) {
  return (
    <Rows>
      {questions.map(({ id, paperId, titleHtml, authorName, excerpt, askedAt, answerId, answers }) => (
        <Row key={id}>
          <a href={`${clubPath}/papers/${paperId}#comment-${id}`} data-row-link="" className="wrap-anywhere">
            {excerpt}
          </a>
          <Meta className="mt-1">
            <span>
              <bdi>{authorName ?? "A former member"}</bdi>, <Time instant={askedAt} zones={zones} style="ago" />
            </span>
            {answers > 0 && <span>{answers === 1 ? "1 reply" : `${answers.toLocaleString("en")} replies`}</span>}
            {answerId !== null && (
              <a href={`${clubPath}/papers/${paperId}#comment-${answerId}`} className="link">
                the answer
              </a>
            )}
            <a href={`${clubPath}/papers/${paperId}`} className="link min-w-0 truncate">
              <TitleText html={titleHtml} />
            </a>
          </Meta>
        </Row>
      ))}
    </Rows>
  );
}
