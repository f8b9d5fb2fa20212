import clsx from "clsx";
import { TitleText } from "@/components/papers/title-text";

export type KeyedPaper = { id: string; titleHtml: string; number: number; isPicked: boolean };

/** The papers in full, under the numbers that they have on the ballots. */
export function PaperKey({ papers, clubPath }: { papers: readonly KeyedPaper[]; clubPath: string }) {
  return (
    <details className="mt-4">
      <summary className="w-fit text-md text-ink-2">
        {papers.length === 1 ? "The paper" : `The ${papers.length} papers and their numbers, best first`}
      </summary>
      <ol className="mt-2 grid max-w-measure list-decimal gap-1 pl-8 text-base marker:text-ink-3 marker:tabular-nums">
        {papers.map(({ id, titleHtml, isPicked }) => (
          <li key={id}>
            <a href={`${clubPath}/papers/${id}`} className={clsx("font-serif", isPicked && "font-[550]")}>
              <TitleText html={titleHtml} />
            </a>
            {isPicked && <span className="type-meta"> picked</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}
