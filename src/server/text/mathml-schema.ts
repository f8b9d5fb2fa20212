import type { Schema } from "hast-util-sanitize";

/**
 * The MathML that formulas come out as: presentation elements only. `annotation` and `annotation-xml` are left out, the
 * second because a parser reads HTML in it; links, actions and foreign content do not exist here.
 */
export const mathmlElements =
  "math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover".split(
    " ",
  );

const truth = /^(?:true|false)$/;

/** To +19 and −2 em, so that nothing is drawn over the rest of the page. Larger negative spaces are how one would. */
const length = /^(?:-[0-2]|1?[0-9])?(?:\.\d{1,4})?(?:em|ex|px|pt)?$/;

const size = /^[0-2](?:\.\d{1,4})?em$/;

type Attributes = NonNullable<Schema["attributes"]>[string];

const operator: Attributes = [
  ...["fence", "separator", "stretchy", "symmetric", "movablelimits", "largeop"].map((name): [string, RegExp] => [
    name,
    truth,
  ]),
  ["form", /^(?:prefix|infix|postfix)$/],
  ["lspace", length],
  ["rspace", length],
  ["minsize", length],
  ["maxsize", length],
];
const box: Attributes = [
  ["width", length],
  ["height", length],
  ["depth", length],
];
const cell: Attributes = [
  ["className", "tml-left", "tml-right"],
  ["columnspan", /^\d{1,2}$/],
  ["rowspan", /^\d{1,2}$/],
];
const script: Attributes = [
  ["scriptlevel", /^[+-]?[0-3]$/],
  ["displaystyle", truth],
];

export const mathmlAttributes: Record<string, Attributes> = {
  math: [["display", /^(?:block|inline)$/]],
  menclose: [["className", "tml-overline", "tml-underline"]],
  mfrac: [["linethickness", length]],
  mi: [["mathvariant", "normal"]],
  mo: operator,
  mover: [["accent", truth]],
  mpadded: [...box, ["lspace", length], ["voffset", length]],
  mrow: [...script, ["className", "formula-box"]],
  mspace: box,
  mstyle: [...script, ["mathsize", size]],
  mtable: [
    ["displaystyle", truth],
    ["className", "tml-jot", "tml-small"],
  ],
  mtd: cell,
  munder: [["accentunder", truth]],
  munderover: [
    ["accent", truth],
    ["accentunder", truth],
  ],
};
