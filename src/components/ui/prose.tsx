import clsx from "clsx";

type ProseProps = {
  /** HTML that the server has sanitised. Nothing else may come here. */
  html: string;
  /** Serif for abstracts and notes that are read; comments are spoken, in sans. */
  serif?: boolean;
  className?: string | undefined;
  id?: string | undefined;
};

/** Where stored HTML becomes part of a page; the words of comments do in threads/drawing/draw-comment.ts. */
export function Prose({ html, serif = false, className, id }: ProseProps) {
  return (
    <div
      id={id}
      className={clsx("prose", serif && "prose-serif", className)}
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}
