/** How a language is read as far as its colours go: what is a comment, what is a string, which words are its own. */
export interface CodeLanguage {
  comment: string;
  string: string;
  keywords: ReadonlySet<string>;
  /** Whether `SELECT` is `select`. */
  foldsCase?: boolean;
}

// Patterns for strings that are never closed end with the line or the text: each reads on from where it began, and no
// text makes it begin again.
const double = String.raw`"(?:[^"\\\n]|\\.)*"?`;
const single = String.raw`'(?:[^'\\\n]|\\.)*'?`;
const backtick = "`(?:[^`\\\\]|\\\\[^])*`?";
/** One character. What Rust's lifetimes and Haskell's primes begin is none. */
const character = String.raw`'(?:[^'\\\n]|\\[^\n]{1,8}?)'`;
const tripled = String.raw`"""[^]*?(?:"""|$)|'''[^]*?(?:'''|$)`;

const hash = "#.*";
const slashes = String.raw`\/\/.*|\/\*[^]*?(?:\*\/|$)`;
const dashes = "--.*";
const percent = "%.*";
const none = "(?!)";

const words = (text: string) => new Set(text.split(" "));

const python = words(
  "and as assert async await break case class continue def del elif else except False finally for from global if import in is lambda match None nonlocal not or pass raise return self True try while with yield",
);
/** Of all languages with braces together: what is a word of one of them is hardly a name in another. */
const braces = words(
  "abstract as async await bool boolean break case catch char class const constexpr continue crate default defer delete do double else enum export extends extern false final finally float fn for from fun func function go goto if impl implements import in inline instanceof int interface let long loop match mod module mut namespace new nil null nullptr of operator override package private protected pub public readonly return self short signed sizeof static struct super switch template this throw throws trait true try type typedef typename typeof undefined union unsafe unsigned use using val var virtual void volatile where while yield",
);
const shell = words(
  "case cd do done echo elif else esac exit export fi for function if in local return set source then unset until while",
);
const sql = words(
  "all alter and as between by case create delete desc distinct drop else end exists from group having in index inner insert into is join key left limit not null offset on or order outer primary references returning right select set table then union update using values view when where with",
);
const r = words("break else FALSE for function if in Inf library NA NaN next NULL repeat return TRUE while");
const julia = words(
  "abstract begin break catch const continue do else elseif end export false finally for function if import in let macro module mutable nothing return struct true try using where while",
);
const ruby = words(
  "and begin break case class def do else elsif end ensure false for if in module next nil not or rescue return self super then true unless until when while yield",
);
const lua = words(
  "and break do else elseif end false for function goto if in local nil not or repeat return then true until while",
);
const haskell = words("case class data deriving do else if import in instance let module newtype of then type where");
const matlab = words("break case continue else elseif end false for function if otherwise return switch true while");
const constants = words("true false null");

const families: readonly (readonly [string, CodeLanguage])[] = [
  ["py python python3 ipython", { comment: hash, string: `${tripled}|${double}|${single}`, keywords: python }],
  [
    "js javascript jsx ts typescript tsx mjs php dart",
    { comment: slashes, string: `${double}|${single}|${backtick}`, keywords: braces },
  ],
  [
    "c h cpp c++ cc hpp cuda cu java kotlin kt scala cs csharp go golang rust rs swift zig",
    { comment: slashes, string: `${double}|${character}|${backtick}`, keywords: braces },
  ],
  ["sh bash zsh shell console dockerfile makefile", { comment: hash, string: `${double}|${single}`, keywords: shell }],
  ["sql postgresql sqlite mysql", { comment: dashes, string: `${single}|${double}`, keywords: sql, foldsCase: true }],
  ["r", { comment: hash, string: `${double}|${single}`, keywords: r }],
  ["jl julia", { comment: hash, string: `${tripled}|${double}|${character}`, keywords: julia }],
  ["rb ruby", { comment: hash, string: `${double}|${single}`, keywords: ruby }],
  ["lua", { comment: dashes, string: `${double}|${single}`, keywords: lua }],
  ["hs haskell", { comment: dashes, string: `${double}|${character}`, keywords: haskell }],
  ["m matlab octave", { comment: percent, string: double, keywords: matlab }],
  ["tex latex", { comment: percent, string: String.raw`\\(?:[A-Za-z@]+|.)`, keywords: words("") }],
  ["json jsonc", { comment: slashes, string: double, keywords: constants }],
  ["yaml yml toml ini", { comment: hash, string: `${double}|${single}`, keywords: constants }],
  ["bib bibtex", { comment: none, string: double, keywords: words("") }],
];

/** By the word behind the fence; undefined where we know no such language. */
export const codeLanguages: ReadonlyMap<string, CodeLanguage> = new Map(
  families.flatMap(([names, language]) => names.split(" ").map((name) => [name, language] as const)),
);
