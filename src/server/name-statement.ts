import { processGlobal } from "@/server/process-global";

/** More texts than the app has; but a list of ids makes a text of its own for every length. */
const MAX_NAMED_LENGTH = 500;

/** One for all parts of the app, which are bundled separately: their connections are the same. */
const allNames = () => processGlobal("statementNames", () => new Map<string, string>());

/**
 * A name under which each database connection keeps a statement parsed and planned. Reading and planning take longer
 * than running for the short statements that pages are made of. The same text has the same name; what comes after too
 * many texts stays unnamed (""), since a connection remembers what it was given for as long as it lives.
 */
export function nameStatement(text: string): string {
  const names = allNames();
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMED_LENGTH) return "";
  const name = `paperclub_${names.size}`;
  names.set(text, name);
  return name;
}
