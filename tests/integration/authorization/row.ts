import type { Cast } from "@tests/factories/cast";
import type { inferRouterInputs, TRPC_ERROR_CODE_KEY } from "@trpc/server";
import type { User } from "@/generated/prisma/client";
import type { AppRouter } from "@/server/api/root";
import type { RootDb } from "@/server/db";

type Inputs = inferRouterInputs<AppRouter>;
export type Noun = keyof Inputs & string;

/** The caller that the input is made for. */
export interface Scene {
  db: RootDb;
  cast: Cast;
  /**
   * Who the call should concern so that the rule alone decides: the caller if they are in the club, or if the
   * procedure is not about a club; otherwise the member. ("My own comment", "the slot proposed to me".)
   */
  subject: User;
}

export interface Row<Input> {
  /** An input with which an allowed caller succeeds. Makes what it needs; it is called anew for every caller. */
  input: (scene: Scene) => Input | Promise<Input>;
  /** A code that an allowed caller gets where success cannot be had here, with the reason in a comment. */
  codeForAllowed?: TRPC_ERROR_CODE_KEY;
  /**
   * What the owner of another club gets who names the ids of this club's things under their own `clubId`: NOT_FOUND, or
   * "nothing" where the answer is empty, or "same" when the ids do not belong to a club, with the reason in a comment.
   */
  foreignIds?: TRPC_ERROR_CODE_KEY | "nothing" | "same";
  /** Secrets that the answer is meant to carry; everything on the list in `secrets.ts` is refused otherwise. */
  reveals?: readonly string[];
}

/**
 * Rows of the procedures of a noun that take more than their audience says: the club's id for those of a club, and
 * nothing for the others. One that is forgotten fails, since its input is refused.
 */
export type RowsOf<N extends Noun> = { [Procedure in keyof Inputs[N]]?: Row<Inputs[N][Procedure]> };
export type Rows = { [N in Noun]?: RowsOf<N> };
