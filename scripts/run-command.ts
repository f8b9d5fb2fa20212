import { DomainError } from "@/domain/domain-error";

type Expected = new (message: string) => Error;

/** Runs a command; what it fails with goes to standard error, and the process ends with 1. `close` runs in any case. */
export async function runCommand(
  main: () => Promise<void>,
  { expected = [], close }: { expected?: readonly Expected[]; close?: () => Promise<void> } = {},
): Promise<void> {
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${explain(error, expected)}\n`);
    process.exitCode = 1;
  } finally {
    await close?.();
  }
}

/** One line: what was refused or what the person got wrong. The rest is a defect, and its stack says where. */
function explain(error: unknown, expected: readonly Expected[]): string {
  if (!(error instanceof Error)) return String(error);
  const isExpected =
    [DomainError, ...expected].some((kind) => error instanceof kind) || error.constructor === Error || "code" in error;
  return isExpected ? (error.message.trim().split("\n")[0] ?? "") : (error.stack ?? error.message);
}
