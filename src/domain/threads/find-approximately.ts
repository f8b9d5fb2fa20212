interface Match {
  start: number;
  /** Behind the last character. */
  end: number;
}

/**
 * The places of a text that come closest to a pattern, none with more than `maxErrors` characters added, left out or
 * changed; empty when there is none. Sellers' algorithm: the edit distance's table with a first row of zeros, so that a
 * match may begin anywhere; each distance comes with where its match began. Rows beyond the last that is within
 * `maxErrors` are left out (Ukkonen's cut-off): they lead to no match. Time: text × pattern at worst, and whoever
 * writes comments chooses the pattern, so the table is one column of numbers that is written over.
 */
export function findApproximately(text: string, pattern: string, maxErrors: number): Match[] {
  const tooMany = maxErrors + 1;
  const distances = new Int32Array(pattern.length + 1).fill(tooMany);
  const starts = new Int32Array(pattern.length + 1);
  let lastRow = Math.min(maxErrors, pattern.length);
  for (let row = 0; row <= lastRow; row += 1) distances[row] = row;

  let least = maxErrors;
  let found: Match[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const character = text.charCodeAt(end - 1);
    // Of the column before: the cell above the one that is written over next.
    let [diagonal, diagonalStart] = [0, end - 1];
    starts[0] = end;
    if (lastRow < pattern.length) {
      lastRow += 1;
      distances[lastRow] = tooMany;
    }
    for (let row = 1; row <= lastRow; row += 1) {
      const before = distances[row] ?? tooMany;
      const beforeStart = starts[row] ?? 0;
      const changed = diagonal + (pattern.charCodeAt(row - 1) === character ? 0 : 1);
      const leftOut = (distances[row - 1] ?? tooMany) + 1;
      const distance = Math.min(changed, before + 1, leftOut);
      if (distance === changed) starts[row] = diagonalStart;
      else if (distance !== before + 1) starts[row] = starts[row - 1] ?? 0;
      distances[row] = distance;
      [diagonal, diagonalStart] = [before, beforeStart];
    }
    while ((distances[lastRow] ?? 0) > maxErrors) lastRow -= 1;
    const distance = distances[pattern.length] ?? tooMany;
    if (lastRow < pattern.length || distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    const start = starts[pattern.length] ?? 0;
    if (start < end) found.push({ start, end });
  }
  return found;
}
