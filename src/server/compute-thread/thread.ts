import { outcomeOf } from "@/server/compute/outcome";
import type { Call } from "@/server/compute/task-types";
import { tasks } from "@/server/compute-thread/tasks";

/** Runs in a thread: the beginning of the bundle. */
export default function answer({ name, input }: Call) {
  const task: (input: never) => unknown = tasks[name];
  return outcomeOf(() => task(input as never)); // `runTask` holds name and input to each other
}
