/** Why one request failed. The client decides from it whether to try again; only its DomainError leaves it. */
export class SourceFailure extends Error {
  override readonly name = "SourceFailure";
  constructor(
    /** A sentence for people: what happened. */
    message: string,
    /** True: the same request may work in a moment. */
    readonly isPassing: boolean,
    /** What the source asked for. */
    readonly retryAfterMs?: number,
  ) {
    super(message);
  }
}
