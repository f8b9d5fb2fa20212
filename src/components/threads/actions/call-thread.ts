import { showToast } from "@/components/ui/toast-store";
import { messageOf } from "@/trpc/error-words";
import type { Describe } from "@/trpc/lazy-mutation";
import { runMutation } from "@/trpc/run-mutation";

/** Calls a procedure once, from outside of a component. A refusal is shown in the corner; then it is null. */
export async function callThread<TData, TError, TVariables, TResult>(
  describe: Describe<TData, TError, TVariables, TResult>,
  variables: TVariables,
): Promise<TData | null> {
  try {
    return await runMutation(describe, variables);
  } catch (error) {
    showToast(messageOf(error), { kind: "error" });
    return null;
  }
}

/** Its caller says what failed. */
export const inline = { meta: { inline: true } } as const;
