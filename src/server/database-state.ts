import { processGlobal } from "@/server/process-global";

/**
 * What keeps the database from its work. `away`: it cannot be reached. `silent`: it is connected, and does not answer.
 * `connections`: it has none free. The rest answers, and saves nothing: its disk is full, it is read-only, or something else.
 */
export type Trouble = "away" | "silent" | "connections" | "diskFull" | "readOnly" | "unwritable";

interface DatabaseState {
  /** As the listening connection knows it. Meanwhile nothing at all can be answered. */
  connection: "away" | "silent" | "connections" | null;
  /** Why nothing can be saved, although the database may answer questions. */
  writing: Trouble | null;
  /** When it last changed between working and not working. */
  changedAt: number;
}

/** What this process knows of the database. */
export function databaseState(): DatabaseState {
  return processGlobal(
    "databaseState",
    (): DatabaseState => ({ connection: null, writing: null, changedAt: Date.now() }),
  );
}

export function currentTrouble(): Trouble | null {
  const { connection, writing } = databaseState();
  return connection ?? writing;
}

/** For people, each a sentence. */
export const troubleWords: Record<Trouble, string> = {
  away: "The database cannot be reached right now.",
  silent: "The database is not responding right now.",
  connections: "The database has no free connection right now.",
  diskFull: "The database's disk is full, so nothing can be saved right now.",
  readOnly: "The database is read-only right now, so nothing can be saved.",
  unwritable: "The database cannot save anything right now.",
};

/** Where a connection is lost, its last statement may have been carried out. Where the database refuses one, it was not. */
export function troubleMessage(trouble: Trouble): string {
  const isRefusal = trouble === "diskFull" || trouble === "readOnly";
  const outcome = isRefusal ? "Nothing was changed" : "What you did may not have been saved";
  return `${troubleWords[trouble]} ${outcome}. Please try again shortly.`;
}
