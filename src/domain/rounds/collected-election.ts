import type { Completion, MethodId } from "./voting-method";

/** What a person says about elections that do not say it themselves. */
export type ElectionDefaults = { method?: MethodId; completion?: Completion; seats?: number };

/**
 * An election as collections of them have it, in the form of a plain one: candidates as a number of them, `committeeSize`
 * for seats, approvals as bare lists, and no method, since they are counted by
 * several. What a plain election says itself stays; what it leaves out the defaults say, and failing them its ballots:
 * scores are counted by STAR, rankings by Schulze, for one seat.
 */
export function completeElection(value: unknown, defaults: ElectionDefaults): unknown {
  if (!isRecord(value)) return value;
  const { candidates, committeeSize, ballots } = value;
  const method = value.method ?? defaults.method ?? methodOf(ballots);
  const completion = value.completion ?? (method === "equal-shares" ? defaults.completion : undefined);
  const isPlain = value.method !== undefined;
  const seats = value.seats ?? committeeSize ?? defaults.seats ?? (isPlain ? undefined : 1);
  return {
    ...value,
    ...(method !== undefined && { method }),
    ...(completion !== undefined && { completion }),
    ...(seats !== undefined && { seats }),
    ...(isCount(candidates) && { candidates: Array.from({ length: candidates }, (_, number) => `${number}`) }),
    ...(Array.isArray(ballots) && { ballots: ballots.map(nameApprovals) }),
  };
}

/** More candidates than any list of them has are left for the reader to refuse. */
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= 10_000;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function nameApprovals(ballot: unknown): unknown {
  return Array.isArray(ballot)
    ? { approved: ballot.map((name) => (typeof name === "number" ? `${name}` : name)) }
    : ballot;
}

function methodOf(ballots: unknown): MethodId | undefined {
  const first: unknown = Array.isArray(ballots) ? ballots[0] : undefined;
  if (!isRecord(first)) return undefined;
  if ("scores" in first) return "star";
  return "ranking" in first ? "schulze" : undefined;
}
