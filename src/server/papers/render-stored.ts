import { DomainError } from "@/domain/domain-error";
import { cutTeaser } from "@/domain/papers/teaser";
import { escapeHtml } from "@/domain/text/escape-html";
import { renderAbstract, renderPaperTitle } from "@/server/text/render-inline";

/** A stored abstract and its beginning as the renderer of today makes them. */
export function renderStoredAbstract(abstract: string | null) {
  return {
    abstractHtml: abstract === null ? null : renderStored(renderAbstract, abstract),
    teaserHtml: abstract === null ? null : renderStored(renderPaperTitle, cutTeaser(abstract)),
  };
}

/** What is stored was taken once: where a renderer of today refuses it, it shows as it was typed. */
export function renderStored(render: (text: string) => string, text: string): string {
  try {
    return render(text);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return escapeHtml(text);
  }
}
