import type { Schema } from "hast-util-sanitize";
import { mathmlAttributes, mathmlElements } from "@/server/text/mathml-schema";

/** Ids that our footnotes make. A text cannot choose an id, so none of it can pass for an element of the page. */
export const footnoteId = /^note(?:-ref)?-[a-z0-9-]{1,80}$/;

const ELEMENTS =
  "a blockquote br code del div em h4 h5 h6 hr li ol p pre s section span strong sub sup table tbody td th thead tr ul";

/**
 * All that HTML made from people's text may hold. No images, forms, frames, styles, no data attributes; what is not
 * listed is dropped and its text stays, except where the content is no text to read.
 */
export const htmlSchema: Schema = {
  tagNames: [...ELEMENTS.split(" "), ...mathmlElements],
  strip: [
    "script",
    "style",
    "template",
    "iframe",
    "object",
    "noscript",
    "title",
    "textarea",
    "annotation",
    "annotation-xml",
  ],
  allowComments: false,
  allowDoctypes: false,
  clobber: [], // ids are checked against `footnoteId` instead of being prefixed
  protocols: { href: ["http", "https", "mailto"] },
  ancestors: {
    li: ["ol", "ul"],
    ...Object.fromEntries(["tbody", "td", "th", "thead", "tr"].map((name) => [name, ["table"]])),
    ...Object.fromEntries(mathmlElements.filter((name) => name !== "math").map((name) => [name, ["math"]])),
  },
  attributes: {
    a: [["href", /^(?:https?:\/\/|mailto:|#note)/i], ["className", "footnote-back"], ["id", footnoteId], "ariaLabel"],
    code: [["className", /^language-[\w+#.-]{1,30}$/, "formula-source"]],
    div: [["className", "table-scroll"], ["role", "group"], ["tabIndex", 0], "ariaLabel"],
    li: [
      ["className", "task"],
      ["id", footnoteId],
    ],
    ol: ["start"],
    pre: [["tabIndex", 0]],
    section: [["className", "footnotes"], "ariaLabel"],
    span: [
      ["className", "formula-display", "mention", "task-mark", /^code-[a-z][a-z_-]{1,30}$/],
      ["role", "img"],
      ["tabIndex", 0],
      "ariaLabel",
    ],
    td: [["className", /^align-(?:left|center|right)$/]],
    th: [["className", /^align-(?:left|center|right)$/]],
    ...mathmlAttributes,
  },
};
