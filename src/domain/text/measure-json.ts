const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const COMMA = 44;

/**
 * How deep a JSON text nests, and about how many values and lists or objects it contains, without reading it: in one pass,
 * with no memory of its own, so that it can run before a parser. Whether the text is JSON at all is for that parser to
 * say.
 */
export function measureJson(text: string): { depth: number; values: number; containers: number } {
  let open = 0;
  let depth = 0;
  let values = 1;
  let containers = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE:
        at = endOfString(text, at);
        break;
      case OPEN_BRACE:
      case OPEN_BRACKET:
        open += 1;
        containers += 1;
        if (open > depth) depth = open;
        break;
      case CLOSE_BRACE:
      case CLOSE_BRACKET:
        open -= 1;
        break;
      case COMMA:
        values += 1;
        break;
    }
  }
  return { depth, values, containers };
}

/** Where the string that begins at `start` ends: its closing quote, or the text's end. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 1) return end; // an even number of backslashes: they escape each other
  }
  return text.length;
}
