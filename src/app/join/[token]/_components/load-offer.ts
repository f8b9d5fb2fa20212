import "server-only";
import { TRPCError } from "@trpc/server";
import { load } from "@/server/api/caller";

/** The offer behind a link. An invalid link becomes the page of such links; too many of them get a message of their own. */
export async function loadOffer(token: string) {
  try {
    return await load((api) => api.invitations.get({ token }));
  } catch (error) {
    if (error instanceof TRPCError && error.code === "TOO_MANY_REQUESTS") return "too-many-tries" as const;
    throw error;
  }
}
