import { methods } from "./method";
import type { StatedStep } from "./round-file";
import type { MethodId, NamedNumber, Picture, Step, Tie, Words } from "./voting-method";

/** A pick for people. Every number in it is one of its step. */
export type Explanation = {
  /** One sentence. */
  why: string;
  /** Which paper came next; empty where a draw decided. */
  comesNext: Words[];
  /** What chance decided; empty where nothing was drawn. */
  chance: Words[];
  pictures: Picture[];
  numbers: NamedNumber[];
};

/** Papers named in a sentence before it says how many more there are. */
const MAX_NAMED = 2;

/**
 * Of a step without figures, as rounds of before they were kept have it, only what was written down at the close: the
 * sentence, and the draws.
 */
export function explainStep(method: MethodId, step: StatedStep, ties: readonly Tie[]): Explanation {
  const drawn = ties.filter(({ position, seats }) => position <= step.position && step.position < position + seats);
  const chance = joinSentences(drawn.map((tie) => sayDraw(method, step, tie)));
  const { why } = step;
  if (!hasFigures(step)) return { why, chance, comesNext: [], pictures: [], numbers: [] };
  const words = methods[method];
  return {
    why,
    chance,
    comesNext: drawn.some(({ stage }) => stage === undefined) ? [] : words.comesNext(step),
    pictures: words.pictures(step),
    numbers: words.numbers(step),
  };
}

const hasFigures = (step: StatedStep): step is Step => step.figures !== undefined;

function sayDraw(method: MethodId, step: StatedStep, { papers, seats, stage }: Tie): Words[] {
  if (stage === "runoff") {
    const places = seats === 1 ? "a place" : `${seats} places`;
    return [...listPapers(papers, null), ` were tied for ${places} in the runoff, and the draw decided.`];
  }
  const others = papers.filter((paperId) => paperId !== step.paperId);
  const decided = seats === 1 ? "the draw decided" : `the draw decided which ${seats} are picked`;
  return [...listPapers(others, "this paper"), ` ${methods[method].tied(step)}: ${decided}.`];
}

const joinSentences = (sentences: readonly Words[][]): Words[] =>
  sentences.flatMap((words, index) => (index === 0 ? words : [" ", ...words]));

/** "A and B", "A, B, 3 more and this paper". */
function listPapers(paperIds: readonly string[], last: string | null): Words[] {
  const named = paperIds.slice(0, MAX_NAMED).map((paperId): Words => ({ paperId }));
  const more = paperIds.length - named.length;
  const items = [...named, ...(more > 0 ? [`${more} more`] : []), ...(last === null ? [] : [last])];
  return items.flatMap((item, at) => (at === 0 ? [item] : [at === items.length - 1 ? " and " : ", ", item]));
}

/** The words with papers under these names. */
export function inPlainText(words: readonly Words[], nameOf: (paperId: string) => string): string {
  return words.map((part) => (typeof part === "string" ? part : nameOf(part.paperId))).join("");
}
