import type { BallotContent } from "@/domain/rounds/ballot";
import { methods } from "@/domain/rounds/method";
import { buildRoundFile, type RoundFile } from "@/domain/rounds/round-file";
import { commitmentOf } from "@/domain/rounds/seed";
import type { BallotsAfterClose } from "@/domain/rounds/vote-settings";
import type { MethodId } from "@/domain/rounds/voting-method";

const votes: BallotContent[][] = [
  [{ approved: ["a", "b"] }, { approved: ["b"] }, { approved: ["c"] }, { approved: [] }],
  [{ scores: { a: 5, b: 4 } }, { scores: { b: 3 } }, { scores: { c: 5, a: 1 } }, { scores: {} }],
  [{ ranking: [["a"], ["b", "c"]] }, { ranking: [["b"], ["a"]] }, { ranking: [["c"], ["b"]] }, { ranking: [] }],
];
const kinds = ["approval", "scores", "ranking"];

/** A round of four voters and one who stayed away, three papers, two seats. */
export function makeRoundFile({
  method = "fair-over-time",
  secrecy = "receipt",
  seed = "5".repeat(64),
}: {
  method?: MethodId;
  secrecy?: BallotsAfterClose;
  seed?: string;
}): RoundFile {
  const cast = votes[kinds.indexOf(methods[method].ballotKind)] ?? [];
  const ballots = cast.map((ballot, at) => ({ voter: `RECEIPT${4 - at}`, ...ballot }));
  const history =
    method === "fair-over-time"
      ? {
          members: [...ballots.map(({ voter }) => voter), "AWAY"],
          burdens: { RECEIPT1: "1/2", AWAY: "1/3", RECEIPT4: "0" },
        }
      : null;
  const candidates = ["c", "a", "b"].map((id) => ({ id, title: `Paper ${id}` }));
  const input = { nominations: ["a", "b", "c"], ballots, seats: 2, seed, ...(history && { history }) };
  return buildRoundFile({
    version: 2,
    club: "Reading group",
    round: 7,
    method,
    ...(method === "equal-shares" && { completion: "phragmen" }),
    seats: 2,
    openedAt: "2026-03-01T12:00:00.000Z",
    closesAt: "2026-03-05T12:00:00.000Z",
    closedAt: "2026-03-05T12:00:00.123Z",
    seed,
    seedHash: commitmentOf(seed),
    candidates,
    secrecy,
    ballots,
    history,
    result: methods[method].tally(input),
  });
}
