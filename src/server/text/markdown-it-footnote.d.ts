declare module "markdown-it-footnote" {
  import type { MarkdownIt } from "markdown-it";
  /** `[^label]` and its definition. The package carries no types. */
  export default function footnotes(md: MarkdownIt): void;
}
