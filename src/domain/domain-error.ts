/**
 * Why something was refused. Each reason maps to one transport code in `server/errors.ts`;
 * the compiler keeps that table complete.
 */
export const reasons = [
  "not_found", // also what a stranger gets for things that exist
  "not_allowed", // known, but the role does not reach so far
  "invalid_input",
  "too_large",
  "name_taken",
  "already_done",
  "link_invalid", // expired, used up, revoked or never existed: the holder cannot distinguish them
  "last_owner",
  "round_closed",
  "round_open",
  "limit_reached",
  "thread_locked",
  "not_your_turn",
  "conflict",
  "changed_meanwhile", // since the form was opened that is saved; see domain/changes
  "too_many_requests",
  "source_unavailable", // the outside did not answer; nothing was changed
] as const;

export type Reason = (typeof reasons)[number];

/** A refusal that is expected. `message` is for people: what happened and what to do. */
export class DomainError extends Error {
  override readonly name = "DomainError";
  constructor(
    readonly reason: Reason,
    message: string,
    /** Seconds after which trying again makes sense, for `too_many_requests` and `source_unavailable`. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message);
  }
}
