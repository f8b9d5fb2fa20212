/** A paper's title as the server has set and sanitised it. Nothing else may come here. */
export function PaperTitle({ html }: { html: string }) {
  return <h1 id="paper-title" className="type-title-big" dangerouslySetInnerHTML={{ __html: html }} />;
}
