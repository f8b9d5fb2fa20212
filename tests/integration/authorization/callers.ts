import type { TRPC_ERROR_CODE_KEY } from "@trpc/server";
import { roleAtLeast, roles } from "@/domain/clubs/roles";
import type { Audience } from "@/server/procedures/procedures";

/** Everyone who may come: nobody is signed out; a stranger has another club; removed was a member until just now. */
export const callers = ["nobody", "stranger", "removed", "observer", "member", "organizer", "owner"] as const;
export type CallerKind = (typeof callers)[number];

/** The refusal that a caller gets from a procedure for this audience; null: they are let in. */
export function refusalOf(caller: CallerKind, audience: Audience): TRPC_ERROR_CODE_KEY | null {
  if (audience === "public") return null;
  if (caller === "nobody") return "UNAUTHORIZED";
  if (audience === "signed-in") return null;
  const role = roles.find((candidate) => candidate === caller);
  if (role === undefined) return "NOT_FOUND"; // as if there were no such club
  return roleAtLeast(role, audience) ? null : "FORBIDDEN";
}
