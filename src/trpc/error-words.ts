import type { TRPCClientErrorLike } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";

type ApiError = TRPCClientErrorLike<AppRouter>;
/** An error that the server answered with, and not one of reaching it. */
type Answered = ApiError & { data: NonNullable<ApiError["data"]> };

/** By its name and not its class, which would bring the whole client with it. */
export function isAnswered(error: unknown): error is Answered {
  return error instanceof Error && error.name === "TRPCClientError" && "data" in error && error.data != null;
}

/** What a person reads: the server's words for a refusal, our own when the server was not reached. */
export function messageOf(error: unknown): string {
  if (isAnswered(error)) return error.message;
  return "The server could not be reached. Nothing was changed. Check your connection and try again.";
}
