import { DomainError } from "@/domain/domain-error";
import { cutTeaser } from "@/domain/papers/teaser";
import { escapeHtml } from "@/domain/text/escape-html";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

declare module "@/server/compute/task-types" {
  interface Tasks {
    renderPaperTexts: typeof renderPaperTexts;
  }
}

export interface AbstractHtml {
  abstractHtml: string;
  teaserHtml: string;
}

interface PaperTexts {
  titles: readonly string[];
  abstracts: readonly string[];
  /** What is stored was accepted once: where the renderer refuses it today, it shows as it was typed. */
  areStored: boolean;
}

/** HTML in the order of the texts. Throws `invalid_input` for a new one that cannot be stored. */
export function renderPaperTexts({ titles, abstracts, areStored }: PaperTexts) {
  const by = (render: Render) => (areStored ? orAsTyped(render) : render);
  const [toTitle, toAbstract] = [by(renderPaperTitle), by(renderAbstract)];
  return {
    titles: titles.map(toTitle),
    abstracts: abstracts.map((abstract): AbstractHtml => {
      // The teaser is rendered like a title, since it appears in a list: nothing in it to click.
      return { abstractHtml: toAbstract(abstract), teaserHtml: toTitle(cutTeaser(abstract)) };
    }),
  };
}

type Render = (text: string) => string;

const orAsTyped =
  (render: Render): Render =>
  (text) => {
    try {
      return render(text);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return escapeHtml(text);
    }
  };
