import { accents, doubleStruck, lowered, raised, symbols } from "./formula-symbols";

/** Groups in groups. Deeper ones keep their words and lose their place; nobody reads such a formula in a line. */
const MAX_DEPTH = 12;

/** Commands that say how something looks, or how large a bracket is. What they are about remains by itself. */
const silent =
  /^(?:left|right|middle|[bB]igg?[lrm]?|(?:no)?limits|(?:display|text|script(?:script)?)style|math(?:bb|bf|bin|cal|frak|it|op|ord|rel|rm|scr|sf|tt)|bm|boldsymbol|pmb|operatorname|text(?:bf|it|normal|rm|sf|tt)?|mbox|ensuremath|rm|bf|it|cal|phantom|tag|nonumber|notag|hline)$/;
const fraction = /^[cdt]?frac$/;
const gap = /^q?quad$/;

/**
 * A formula as one types it where nothing sets it: `\sum_{i=1}^{n} x_i^2 \le \frac{a}{b+c}` is "∑ᵢ₌₁ⁿ xᵢ² ≤ a/(b+c)".
 * For excerpts, which are text, and for mails, whose programs set none: whatever has no such form keeps the words that
 * it is written with. Takes time in proportion to the length, and any text: what is left open ends with it.
 */
export function formulaAsText(tex: string): string {
  const read = new Reader(tex).readAll();
  return read
    .replace(/\s+/g, " ")
    .replace(/([([{⟨]) /g, "$1")
    .replace(/ ([)\]}⟩,;])/g, "$1")
    .trim();
}

class Reader {
  #at = 0;
  #depth = 0;

  constructor(private readonly tex: string) {}

  readAll(): string {
    let text = "";
    while (this.#at < this.tex.length) text += this.#isNext("}") ? this.#skip() : this.#readOne();
    return text;
  }

  /** Whether it goes on with this. */
  #isNext(next: string): boolean {
    return this.tex.startsWith(next, this.#at);
  }

  #skip(): "" {
    this.#at += 1;
    return "";
  }

  #readOne(): string {
    const character = String.fromCodePoint(this.tex.codePointAt(this.#at) ?? 32);
    if (character === "\\") return this.#readCommand();
    if (character === "{") return this.#readGroup("}");
    this.#at += character.length;
    if (character === "^") return script(this.#readArgument(), raised, "^");
    if (character === "_") return script(this.#readArgument(), lowered, "_");
    if (character === "~" || character === "&") return " ";
    return character === "'" ? "′" : character;
  }

  /** What is in brackets that are open here, up to the closing one. */
  #readGroup(closing: string): string {
    this.#at += 1;
    if (this.#depth >= MAX_DEPTH) return "";
    this.#depth += 1;
    let text = "";
    while (this.#at < this.tex.length && !this.#isNext(closing)) text += this.#readOne();
    this.#at += 1;
    this.#depth -= 1;
    return text;
  }

  #readArgument(): string {
    while (this.#isNext(" ")) this.#at += 1;
    if (this.#at >= this.tex.length || this.#isNext("}")) return "";
    return this.#readOne().trim();
  }

  #readCommand(): string {
    const name = /^\\([A-Za-z]+)\*?/.exec(this.tex.slice(this.#at, this.#at + 30))?.[1];
    if (name === undefined) return this.#readSign();
    this.#at += name.length + (this.tex[this.#at + name.length + 1] === "*" ? 2 : 1);
    const symbol = symbols[name];
    if (symbol !== undefined) return symbol;
    if (fraction.test(name)) return `${inBrackets(this.#readArgument())}/${inBrackets(this.#readArgument())}`;
    if (name === "sqrt") return this.#readRoot();
    if (name === "binom") return `(${this.#readArgument()} over ${this.#readArgument()})`;
    if (name === "label") return this.#leaveOut();
    if (name === "begin" || name === "end") return this.#readEnvironment();
    const accent = accents[name];
    if (accent !== undefined) return accented(this.#readArgument(), accent);
    if (name === "mathbb" || name === "mathds") return [...this.#readArgument()].map(struck).join("");
    if (silent.test(name)) return this.#isNext(".") ? this.#skip() : "";
    return gap.test(name) ? " " : ` ${name}`;
  }

  /** A backslash before something else than a name: an escaped sign, a space, the end of a line. */
  #readSign(): string {
    const sign = this.tex[this.#at + 1] ?? "";
    this.#at += 2;
    if (sign === "\\") return "; ";
    if (sign === "|") return "‖";
    if (sign === "!") return "";
    return /[,:;>\s]/.test(sign) ? " " : sign;
  }

  /** Its name is not read, and neither is the argument that says how many columns it has. */
  #readEnvironment(): string {
    const hasColumns = /^(?:array|(?:align|aligned)at)/.test(this.tex.slice(this.#at + 1, this.#at + 20));
    this.#leaveOut();
    if (hasColumns && this.#isNext("{")) this.#leaveOut();
    return " ";
  }

  #leaveOut(): "" {
    this.#readArgument();
    return "";
  }

  #readRoot(): string {
    const degree = this.#isNext("[") ? this.#readGroup("]") : "";
    return `${script(degree, raised, "^")}√${inBrackets(this.#readArgument())}`;
  }
}

/** Raised or lowered where every character can be, else behind its sign. */
function script(text: string, forms: Record<string, string>, sign: string): string {
  const characters = [...text.replace(/\s+/g, "")];
  if (characters.every((character) => Object.hasOwn(forms, character))) {
    return characters.map((character) => forms[character]).join("");
  }
  return characters.length === 1 ? `${sign}${text}` : `${sign}(${text.trim()})`;
}

const inBrackets = (text: string) => (/^(?:[\p{L}\p{N}\p{M}]*|\(.*\))$/u.test(text) ? text : `(${text})`);
const accented = (text: string, accent: string) => ([...text].length === 1 ? (text + accent).normalize("NFC") : text);
const struck = (letter: string) => doubleStruck[letter] ?? letter;
