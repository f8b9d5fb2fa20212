/**
 * A paper's title as the server has set and sanitised it, for a link or a label around it. Nothing else may come here.
 * It turns no text around it.
 */
export function TitleText({ html, id }: { html: string; id?: string }) {
  return <bdi id={id} dangerouslySetInnerHTML={{ __html: html }} />;
}
