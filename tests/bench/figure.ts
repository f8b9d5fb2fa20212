/** One line of the benchmark's answer. What does not apply is null. */
export interface Figure {
  case: string;
  connections: number | null;
  perSecond: number | null;
  p50Ms: number | null;
  p99Ms: number | null;
  /** What the least that could do the same reached in the same run, in the same unit; `floorName` says what it was. */
  floor: number | null;
  /** The case over its floor. */
  ratio: number | null;
  target: string | null;
  met: boolean | null;
  floorName: string | null;
  /** The floor before and after the case: if they differ much, the machine had other things to do. */
  floorDrift: [number, number] | null;
  /** For cases that are no rate. */
  value: number | null;
  unit: "ms" | "MB" | "KB" | null;
}

export type Measured = Pick<Figure, "perSecond" | "p50Ms" | "p99Ms">;

/** What a case should reach. At least one of the parts is there. */
export interface Target {
  /** Only at this many connections; at any if left out. */
  connections?: number;
  leastRatio?: number;
  mostRatio?: number;
  leastPerSecond?: number;
  mostP99Ms?: number;
  mostValue?: number;
}

type Facts = { case: string } & Partial<Figure>;

/** A line with its ratio, and whether the target is met. */
export function judge(facts: Facts, target?: Target): Figure {
  const figure: Figure = { ...blank, ...facts };
  const amount = figure.perSecond ?? figure.value;
  if (amount !== null && figure.floor) figure.ratio = amount / figure.floor;
  if (target === undefined || (target.connections ?? figure.connections) !== figure.connections) return figure;
  const limits = listLimits(figure, target);
  return {
    ...figure,
    target: limits.map(({ words }) => words).join(", "),
    met: limits.every(({ isMet }) => isMet),
  };
}

function listLimits({ ratio, perSecond, p99Ms, value, unit }: Figure, target: Target) {
  const { leastRatio, mostRatio, leastPerSecond, mostP99Ms, mostValue } = target;
  const limits: { words: string; isMet: boolean }[] = [];
  if (leastRatio !== undefined) {
    limits.push({ words: `≥ ${leastRatio.toFixed(2)} of the floor`, isMet: (ratio ?? 0) >= leastRatio });
  }
  if (mostRatio !== undefined) {
    limits.push({ words: `≤ ${mostRatio.toFixed(2)} of the floor`, isMet: (ratio ?? Infinity) <= mostRatio });
  }
  if (leastPerSecond !== undefined) {
    limits.push({ words: `≥ ${leastPerSecond}/s`, isMet: (perSecond ?? 0) >= leastPerSecond });
  }
  if (mostP99Ms !== undefined) {
    limits.push({ words: `p99 < ${mostP99Ms} ms`, isMet: (p99Ms ?? Infinity) < mostP99Ms });
  }
  if (mostValue !== undefined) {
    limits.push({ words: `≤ ${mostValue} ${unit ?? ""}`.trim(), isMet: (value ?? Infinity) <= mostValue });
  }
  return limits;
}

const blank: Omit<Figure, "case"> = {
  connections: null,
  perSecond: null,
  p50Ms: null,
  p99Ms: null,
  floor: null,
  ratio: null,
  target: null,
  met: null,
  floorName: null,
  floorDrift: null,
  value: null,
  unit: null,
};
