interface Match {
  start: number;
  /** Behind the last character. */
  end: number;
}

/**
 * The places of a text that come closest to a pattern, none with more than `maxErrors` characters added, left out or
 * changed; empty when there is none. Sellers' algorithm: the edit distance's table with a first row of zeros, so that a
 * match may begin anywhere; beside each distance stands where its match began. Time: text × pattern.
 */
export function findApproximately(text: string, pattern: string, maxErrors: number): Match[] {
  let distances = Array.from({ length: pattern.length + 1 }, (_, row) => row);
  let starts = distances.map(() => 0);
  let least = maxErrors;
  let found: Match[] = [];
  for (let end = 1; end <= text.length; end += 1) {
    const nextDistances = [0];
    const nextStarts = [end];
    for (let row = 1; row <= pattern.length; row += 1) {
      const changed = at(distances, row - 1) + (text[end - 1] === pattern[row - 1] ? 0 : 1);
      const added = at(distances, row) + 1;
      const leftOut = at(nextDistances, row - 1) + 1;
      const distance = Math.min(changed, added, leftOut);
      nextDistances.push(distance);
      if (distance === changed) nextStarts.push(at(starts, row - 1));
      else nextStarts.push(distance === added ? at(starts, row) : at(nextStarts, row - 1));
    }
    [distances, starts] = [nextDistances, nextStarts];
    const distance = at(distances, pattern.length);
    if (distance > least) continue;
    if (distance < least) found = [];
    least = distance;
    const start = at(starts, pattern.length);
    if (start < end) found.push({ start, end });
  }
  return found;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
