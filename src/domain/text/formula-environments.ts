/** Environments that are set unchanged, in a line and as a display. */
const plain = new Set(
  "aligned alignedat gathered array cases dcases rcases matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix".split(
    " ",
  ),
);

/**
 * Environments that are displays of their own in LaTeX, with what sets them in a line and as a display: no numbers of
 * equations, since nothing here refers to them. Null: what is in it, alone.
 */
const displays: Record<string, { inline: string; display: string } | null> = {
  equation: null,
  displaymath: null,
  align: { inline: "aligned", display: "align*" },
  alignat: { inline: "alignedat", display: "alignat*" },
  eqnarray: { inline: "array", display: "array" },
  flalign: { inline: "aligned", display: "align*" },
  gather: { inline: "gathered", display: "gather*" },
  multline: { inline: "gathered", display: "multline*" },
  split: { inline: "aligned", display: "split" },
};

const begins = /\\begin\{([A-Za-z]+)(\*?)\}/y;

/** The name, with its star, of the environment of a formula that begins at `at`, or null. */
export function environmentName(text: string, at: number): string | null {
  begins.lastIndex = at;
  const [, name = "", star = ""] = begins.exec(text) ?? [];
  return plain.has(name) || Object.hasOwn(displays, name) ? name + star : null;
}

/**
 * A formula with environments that can be set in its place: `align` makes a display, and `aligned` a part of a line.
 * Its tags become words of it, since setting them takes definitions.
 */
export function withSettableEnvironments(tex: string, display: boolean): string {
  const unnumbered = tex
    .replace(/\\(?:nonumber|notag)(?![A-Za-z])/g, "")
    .replace(/\\tag(\*?) ?\{([^{}$\\]{1,50})\}/g, (_, star: string, tag: string) =>
      star === "" ? `\\qquad\\text{(${tag})}` : `\\qquad\\text{${tag}}`,
    );
  return unnumbered.replace(/\\(begin|end) ?\{([A-Za-z]+)\*?\}/g, (written, which: string, name: string) => {
    const forms = Object.hasOwn(displays, name) ? displays[name] : undefined;
    if (forms === undefined) return written;
    if (forms === null) return " ";
    const columns = name === "eqnarray" && which === "begin" ? "{rcl}" : "";
    return `\\${which}{${display ? forms.display : forms.inline}}${columns}`;
  });
}
