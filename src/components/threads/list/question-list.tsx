import { TitleText } from "@/components/papers/title-text";
import { Meta } from "@/components/ui/meta";
import { Row, Rows } from "@/components/ui/rows";
import { formatRelative } from "@/domain/time/format-relative";

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

type QuestionListProps = { questions: readonly QuestionItem[]; clubPath: string; now: string };

/** Questions on papers, each with the way to where it was asked. */
export function QuestionList({ questions, clubPath, now }: QuestionListProps) {
  return (
    <Rows>
      {questions.map(({ id, paperId, titleHtml, authorName, excerpt, askedAt, answerId, answers }) => (
        <Row key={id}>
          <a href={`${clubPath}/papers/${paperId}#comment-${id}`} data-row-link="" className="wrap-anywhere">
            {excerpt}
          </a>
          <Meta className="mt-1">
            <span>
              <bdi>{authorName ?? "Someone who has left"}</bdi>,{" "}
              {formatRelative(askedAt, now < askedAt ? askedAt : now)}
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
