import { outcomeOf } from "@/server/compute/outcome";
import { type TaskName, tasks } from "@/server/compute/tasks";

/** One call, as it reaches a thread. */
export interface Call {
  name: TaskName;
  input: unknown;
}

/** Runs in a thread: the beginning of the bundle. */
export default function answer({ name, input }: Call) {
  const task: (input: never) => unknown = tasks[name];
  return outcomeOf(() => task(input as never)); // `runTask` holds name and input to each other
}
