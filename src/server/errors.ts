import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { Reason } from "@/domain/domain-error";

/** Every reason has its code; a new reason without one does not compile. */
export const codeOf: Record<Reason, TRPC_ERROR_CODE_KEY> = {
  not_found: "NOT_FOUND",
  not_allowed: "FORBIDDEN",
  invalid_input: "BAD_REQUEST",
  too_large: "PAYLOAD_TOO_LARGE",
  name_taken: "CONFLICT",
  already_done: "CONFLICT",
  link_invalid: "NOT_FOUND",
  last_owner: "CONFLICT",
  round_closed: "CONFLICT",
  round_open: "CONFLICT",
  limit_reached: "CONFLICT",
  thread_locked: "CONFLICT",
  not_your_turn: "FORBIDDEN",
  conflict: "CONFLICT",
  changed_meanwhile: "CONFLICT",
  too_many_requests: "TOO_MANY_REQUESTS",
  source_unavailable: "BAD_GATEWAY",
};

/** Said instead of what went wrong inside, which is for the log alone. */
export const UNEXPECTED_MESSAGE = "Something went wrong on our side. Nothing was changed. Please try again.";
