import type { MethodId, TallyInput } from "@/domain/rounds/voting-method";
import { pack } from "@/server/compute/packed";
import { runTask } from "@/server/compute/run-task";
import { countVotes, recountVotes } from "@/server/rounds/vote-tasks";

/** Voters times papers up to which all methods together take a few milliseconds, which a thread would cost as well. */
const SMALL_VOTE = 1_000;

const isSmall = ({ ballots, nominations }: TallyInput) => ballots.length * nominations.length <= SMALL_VOTE;

/** Counts by a round's method and by the others, where it keeps nobody waiting. */
export async function countByAllMethods(method: MethodId, vote: TallyInput) {
  const input = pack(vote);
  if (isSmall(vote)) return countVotes({ method, input });
  return runTask("countVotes", { method, input });
}

/** Counts by one method, in the same way. */
export async function countByMethod(method: MethodId, vote: TallyInput) {
  const input = pack(vote);
  if (isSmall(vote)) return recountVotes({ method, input });
  return runTask("recountVotes", { method, input });
}
