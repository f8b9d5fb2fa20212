import { DomainError, type Reason } from "@/domain/domain-error";

/** How a task ended. A refusal goes from thread to thread by its parts: of an error only the message arrives. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; reason: Reason; message: string };

/** Runs a task. What is not a refusal is a defect, and is thrown. */
export async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, reason: error.reason, message: error.message };
    throw error;
  }
}

/** The value, or the refusal as it was thrown in the other thread. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new DomainError(outcome.reason, outcome.message);
}
