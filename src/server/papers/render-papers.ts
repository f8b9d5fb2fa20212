import type { PaperFields } from "@/domain/papers/statement";
import { runTask } from "@/server/compute/run-task";
import type { AbstractHtml } from "@/server/papers/paper-text-tasks";

/**
 * Papers in one task. The slowest abstract takes a third of a second, and what others ask of the same thread waits for
 * no more than these.
 */
const PAPERS_A_TASK = 5;

/** HTML by text, so that what was rendered before a transaction is not rendered in it. */
export interface PaperHtml {
  titles: Map<string, string>;
  abstracts: Map<string, AbstractHtml>;
}

interface Texts {
  title?: PaperFields["title"] | undefined;
  abstract?: PaperFields["abstract"] | undefined;
}

export const newPaperHtml = (): PaperHtml => ({ titles: new Map(), abstracts: new Map() });

/**
 * Adds the HTML of what these papers say, where `html` does not have it yet. It is rendered in a thread: an import
 * brings thousands of texts, and some may be made to be slow. Throws `invalid_input` for a text that cannot be stored;
 * one that is stored already shows as it was typed.
 */
export async function renderPapers(
  html: PaperHtml,
  papers: readonly Texts[],
  { areStored = false } = {},
): Promise<void> {
  for (let start = 0; start < papers.length; start += PAPERS_A_TASK) {
    const some = papers.slice(start, start + PAPERS_A_TASK);
    const titles = listMissing(
      html.titles,
      some.map(({ title }) => title),
    );
    const abstracts = listMissing(
      html.abstracts,
      some.map(({ abstract }) => abstract),
    );
    if (titles.length === 0 && abstracts.length === 0) continue;
    const rendered = await runTask("renderPaperTexts", { titles, abstracts, areStored });
    addAll(html.titles, titles, rendered.titles);
    addAll(html.abstracts, abstracts, rendered.abstracts);
  }
}

function listMissing(known: ReadonlyMap<string, unknown>, texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].filter((text): text is string => text !== undefined && !known.has(text));
}

function addAll<Html>(known: Map<string, Html>, texts: readonly string[], rendered: readonly Html[]): void {
  for (const [at, html] of rendered.entries()) {
    const text = texts[at];
    if (text !== undefined) known.set(text, html);
  }
}

/** What was rendered before. */
export function findHtml<Html>(known: ReadonlyMap<string, Html>, text: string): Html {
  const html = known.get(text);
  if (html === undefined) throw new Error("A paper's text is to be stored before it was rendered.");
  return html;
}

/** The columns of an abstract as they are stored, where there is none too. */
export function findAbstractHtml({ abstracts }: PaperHtml, abstract: string | null) {
  return abstract === null ? { abstractHtml: null, teaserHtml: null } : findHtml(abstracts, abstract);
}
