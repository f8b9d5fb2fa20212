import { percentile } from "@tests/bench/percentile";
import { endOf } from "@tests/bench/soak/table-ends";
import type { Sample } from "@tests/bench/soak/take-sample";

/** A table that should be level may have so many rows more, such as a job that is waiting just then. */
const SLACK_ROWS = 10;
/** Pages of a table that is often updated are used again only after they were cleared. */
const SLACK_BYTES = 1_000_000;
const MAX_BYTES_GROWTH = 1.5;

export interface Verdict {
  words: string;
  isFine: boolean;
}

/** What became of every table from the first sample to the last, in words. Those in which nothing happened are left out. */
export function judgeTables(samples: readonly Sample[]): Verdict[] {
  const middle = samples[Math.floor(samples.length / 2)];
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || middle === undefined || last === undefined) return [];
  const verdicts: Verdict[] = [];
  for (const [name, after] of last.tables) {
    const before = first.tables.get(name) ?? { live: 0, dead: 0, bytes: 0 };
    const half = middle.tables.get(name) ?? before;
    const grew = after.live - before.live;
    const end = endOf(name);
    if (end !== "level") {
      if (grew === 0) continue;
      const why = end === "kept for good" ? "what people did, which is kept for good" : "rows that are deleted in time";
      verdicts.push({ words: `${name} grew by ${grew} rows to ${after.live}: ${why}.`, isFine: true });
      continue;
    }
    const isLevel =
      after.live - half.live <= SLACK_ROWS &&
      after.bytes - half.bytes <= Math.max(SLACK_BYTES, half.bytes * (MAX_BYTES_GROWTH - 1));
    if (isLevel && after.bytes === before.bytes && grew === 0 && after.dead === 0) continue;
    const sizes = `${before.live}, ${half.live}, ${after.live} rows and ${kb(before)}, ${kb(half)}, ${kb(after)} KB`;
    const words = isLevel ? `${name} is level` : `${name} GREW and has no end`;
    verdicts.push({ words: `${words}: ${sizes} at the beginning, halfway and at the end.`, isFine: isLevel });
  }
  return verdicts;
}

const kb = ({ bytes }: { bytes: number }) => Math.round(bytes / 1_000);

/** The median of the last third of the samples, and by how much it is above that of the third before. */
export function lastThird(samples: readonly Sample[], valueOf: (sample: Sample) => number) {
  const third = Math.max(1, Math.floor(samples.length / 3));
  const median = (part: readonly Sample[]) => percentile(part.map(valueOf), 0.5) ?? Number.NaN;
  const [before, after] = [median(samples.slice(-2 * third, -third)), median(samples.slice(-third))];
  return { before, after };
}
