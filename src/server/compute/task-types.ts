/**
 * The functions that run in threads, by name. Each noun adds its own (`declare module`), so that whoever runs one knows
 * what it takes and gives, and nothing here knows of feeds, votes and texts. `compute-thread/tasks.ts` must have them all.
 */
export interface Tasks {}

export type TaskName = keyof Tasks;

/** One call, as it reaches a thread. */
export interface Call {
  name: TaskName;
  input: unknown;
}
