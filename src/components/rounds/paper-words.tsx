import { Fragment } from "react";
import { TitleText } from "@/components/papers/title-text";
import type { Words } from "@/domain/rounds/voting-method";

/** A sentence with papers by their titles. */
export function PaperWords({ words, titles }: { words: readonly Words[]; titles: ReadonlyMap<string, string> }) {
  return words.map((part, at) => (
    <Fragment key={at}>
      {typeof part === "string" ? (
        part
      ) : (
        <i data-paper={part.paperId}>
          <TitleText html={titles.get(part.paperId) ?? "a paper that was removed"} />
        </i>
      )}
    </Fragment>
  ));
}
