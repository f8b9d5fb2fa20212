import type { Life } from "@tests/integration/answer-keys/lively-club";
import type { Noun } from "@tests/integration/authorization/row";
import type { inferRouterInputs } from "@trpc/server";
import type { Role } from "@/domain/clubs/roles";
import type { AppRouter } from "@/server/api/root";

type Inputs = inferRouterInputs<AppRouter>;

export interface Answer<Input> {
  /** Who is let in may get these, and nothing else. Each is in somebody's answer, or the declaration is stale. */
  keys: readonly string[];
  /** Besides, from this role on. */
  more?: { from: Role; keys: readonly string[] };
  /** In place of the input of the authorization's row, for all callers one and in one club: for reading only. */
  input?: (life: Life) => Input | Promise<Input>;
}

/**
 * What is not here answers with nothing. Several where the answer changes with what it is of: an open round and a
 * closed one.
 */
export type AnswerKeysOf<N extends Noun> = {
  [Procedure in keyof Inputs[N]]?: Answer<Inputs[N][Procedure]> | readonly Answer<Inputs[N][Procedure]>[];
};
export type AllAnswerKeys = { [N in Noun]?: AnswerKeysOf<N> };
