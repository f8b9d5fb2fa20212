/** What a LaTeX command in running text means. `end` is the index after it. */
export type LatexText =
  | { kind: "text"; text: string; end: number }
  | { kind: "group"; tag: string | null; content: string; end: number }
  | { kind: "link"; address: string; content: string; end: number };

/**
 * The command of running text at `at`, where a backslash or an opening brace is, or null when there is none that we
 * know: arXiv asks for plain text with formulas, and people paste the abstract of their LaTeX source.
 */
export function readLatexText(text: string, at: number): LatexText | null {
  return readOldFont(text, at) ?? readAccent(text, at) ?? readNamed(text, at) ?? readEscape(text, at);
}

const tags: Record<string, string | null> = {
  emph: "em",
  textit: "em",
  textsl: "em",
  textbf: "strong",
  texttt: "code",
  textsuperscript: "sup",
  textsubscript: "sub",
  text: null,
  textmd: null,
  textnormal: null,
  textrm: null,
  textsc: null,
  textsf: null,
  textup: null,
  mbox: null,
  underline: null,
};

const oldFonts: Record<string, string | null> = {
  em: "em",
  it: "em",
  sl: "em",
  bf: "strong",
  tt: "code",
  rm: null,
  sc: null,
  sf: null,
};

const letters: Record<string, string> = {
  aa: "å",
  AA: "Å",
  ae: "æ",
  AE: "Æ",
  dag: "†",
  dots: "…",
  eg: "e.g.",
  i: "ı",
  ie: "i.e.",
  j: "ȷ",
  l: "ł",
  L: "Ł",
  LaTeX: "LaTeX",
  ldots: "…",
  o: "ø",
  O: "Ø",
  oe: "œ",
  OE: "Œ",
  ss: "ß",
  TeX: "TeX",
  textasciitilde: "~",
  textbackslash: "\\",
  textendash: "–",
  textemdash: "—",
  texttrademark: "™",
};

/** Combining marks. Those named by a letter need a brace or space before their argument. */
const marks: Record<string, string> = {
  "'": "\u0301",
  "`": "\u0300",
  "^": "\u0302",
  '"': "\u0308",
  "~": "\u0303",
  "=": "\u0304",
  ".": "\u0307",
  b: "\u0331",
  c: "\u0327",
  d: "\u0323",
  H: "\u030B",
  k: "\u0328",
  r: "\u030A",
  u: "\u0306",
  v: "\u030C",
};

/** `{\bf …}`, as old sources have it. */
function readOldFont(text: string, at: number): LatexText | null {
  const [all, name = ""] = matchAt(/\{\\([a-z]{2}) /y, text, at) ?? [];
  const tag = oldFonts[name];
  const group = tag === undefined ? null : readGroup(text, at);
  if (all === undefined || tag === undefined || group === null) return null;
  return { kind: "group", tag, content: group.content.slice(all.length - 1), end: group.end };
}

/** `\'e`, `\'{e}`, `\'\i`, `\v{s}`. Only what makes one letter: `\"` also ends quotations. */
function readAccent(text: string, at: number): LatexText | null {
  const found = matchAt(
    /\\(?:(['`^"~=.])|([bcdHkruv])(?=[ {]))\s*(?:\{\\?([A-Za-z])\}|\\([ij])(?![A-Za-z])|([A-Za-z]))/y,
    text,
    at,
  );
  if (!found) return null;
  const letter = (found[3] ?? found[4] ?? found[5] ?? "").normalize();
  const sign = found[1] ?? found[2] ?? "";
  if (sign === '"' && !/[aeiouyAEIOUY]/.test(letter)) return null;
  const composed = (letter + (marks[sign] ?? "")).normalize("NFC");
  return composed.length === 1 ? { kind: "text", text: composed, end: at + found[0].length } : null;
}

function readNamed(text: string, at: number): LatexText | null {
  const [all, name = ""] = matchAt(/\\([A-Za-z]+)/y, text, at) ?? [];
  if (all === undefined) return null;
  const after = at + all.length;
  const group = readGroup(text, after);
  if (group !== null && name === "url")
    return { kind: "link", address: group.content, content: group.content, end: group.end };
  if (group !== null && name === "href") {
    const label = readGroup(text, group.end);
    return label && { kind: "link", address: group.content, content: label.content, end: label.end };
  }
  if (group !== null && Object.hasOwn(tags, name)) return { kind: "group", tag: tags[name] ?? null, ...group };
  if (!Object.hasOwn(letters, name)) return null;
  // A command takes the space behind it along, and an empty pair of braces that protects one.
  const gap = matchAt(/\{\}| (?=\S)/y, text, after)?.[0] ?? "";
  return { kind: "text", text: letters[name] ?? "", end: after + gap.length };
}

/** `\%`, `\&` and their like, thin and forced spaces. */
function readEscape(text: string, at: number): LatexText | null {
  const sign = matchAt(/\\([%&$#_{}, \n])/y, text, at)?.[1];
  if (sign === undefined) return null;
  return { kind: "text", text: sign === "," ? "\u202F" : sign === "\n" ? " " : sign, end: at + 2 };
}

/** How far the closing brace may be: longer than any paragraph's marked part, short enough to look for it at every brace. */
const MAX_GROUP_LENGTH = 1_000;

/** The content of the braces that open at `at`, or null. */
function readGroup(text: string, at: number): { content: string; end: number } | null {
  if (text[at] !== "{") return null;
  let depth = 0;
  for (let index = at; index < Math.min(text.length, at + MAX_GROUP_LENGTH); index += 1) {
    if (text[index] === "\\") index += 1;
    else if (text[index] === "{") depth += 1;
    else if (text[index] === "}") depth -= 1;
    if (depth === 0) return { content: text.slice(at + 1, index), end: index + 1 };
  }
  return null;
}

function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}
