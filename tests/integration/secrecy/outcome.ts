/** What came back: the answer, or the words of the refusal. */
export const outcome = (asked: Promise<unknown>) =>
  asked.then((answer) => answer ?? null).catch((error: unknown) => (error instanceof Error ? error.message : error));
