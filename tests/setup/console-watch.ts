import { format } from "node:util";

const watched = ["error", "warn"] as const;
type Watched = (typeof watched)[number];

const unexpected: string[] = [];
const expected: { method: Watched; pattern: RegExp }[] = [];

/** Says that this test makes the code print a line like `pattern`. Everything else still fails the test. */
export function expectConsole(method: Watched, pattern: RegExp): void {
  expected.push({ method, pattern });
}

/** Replaces `console.error` and `console.warn` by a collection. Forgets what the test before expected. */
export function startWatchingConsole(): void {
  unexpected.length = 0;
  expected.length = 0;
  process.on("warning", noteWarning);
  for (const method of watched) {
    console[method] = (...values: unknown[]) => {
      const line = format(...values);
      if (expected.some((candidate) => candidate.method === method && candidate.pattern.test(line))) return;
      unexpected.push(`console.${method}: ${line}`);
    };
  }
}

/** Of a second statement on a connection that is busy: pg warns of it once in a process, and its next version refuses it. */
function noteWarning({ message }: Error): void {
  if (message.includes("client.query()")) unexpected.push(`process warning: ${message}`);
}

export function takeUnexpectedOutput(): string[] {
  process.off("warning", noteWarning);
  return unexpected.splice(0);
}
