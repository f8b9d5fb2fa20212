import { renderMarkdown, renderMarkdownForMail } from "@/server/text/render-markdown";

declare module "@/server/compute/task-types" {
  interface Tasks {
    renderText: typeof renderText;
    renderMailText: typeof renderMailText;
  }
}

export interface TextInput {
  source: string;
  /** See `renderMarkdown`. */
  idScope?: string | undefined;
  /** Names by id of the people that the text may mention. */
  people: ReadonlyMap<string, string>;
}

/** A comment's text as HTML, and the people that it mentions where that shows. */
export function renderText({ source, idScope, people }: TextInput) {
  const mentions = { people, shown: new Set<string>() };
  return { ...renderMarkdown(source, idScope, mentions), mentioned: [...mentions.shown] };
}

export function renderMailText({ source, people }: Pick<TextInput, "source" | "people">): string {
  return renderMarkdownForMail(source, people);
}
