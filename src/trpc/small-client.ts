import type { AnyTRPCProcedure, inferProcedureInput, inferProcedureOutput } from "@trpc/server";
import type { AppRouter } from "@/server/api/root";
import { API_PATH } from "./api-path";

type Procedures = AppRouter["_def"]["record"];
type Noun = keyof Procedures & string;

/** "notifications.countUnread" and the like. */
type PathOf<Type extends "query" | "mutation"> = {
  [N in Noun]: {
    [P in keyof Procedures[N] & string]: Procedures[N][P] extends { _def: { type: Type } } ? `${N}.${P}` : never;
  }[keyof Procedures[N] & string];
}[Noun];

type ProcedureAt<Path> = Path extends `${infer N extends Noun}.${infer P}`
  ? P extends keyof Procedures[N]
    ? Procedures[N][P] extends AnyTRPCProcedure
      ? Procedures[N][P]
      : never
    : never
  : never;
type Input<Path> = inferProcedureInput<ProcedureAt<Path>>;
type Output<Path> = inferProcedureOutput<ProcedureAt<Path>>;

/**
 * Calls of the API for what must not bring the client along: a page that is only read makes these, and most pages are
 * only read. They fail silently: null is all that a caller learns.
 */
export function querySmall<Path extends PathOf<"query">>(
  path: Path,
  input?: Input<Path>,
): Promise<Output<Path> | null> {
  const search = input === undefined ? "" : `?input=${encodeURIComponent(JSON.stringify(input))}`;
  return request<Output<Path>>(`${API_PATH}/${path}${search}`);
}

/** As above. It arrives also when the page is being left. */
export function mutateSmall<Path extends PathOf<"mutation">>(
  path: Path,
  input: Input<Path>,
): Promise<Output<Path> | null> {
  return request<Output<Path>>(`${API_PATH}/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    keepalive: true,
  });
}

async function request<Data>(address: string, init?: RequestInit): Promise<Data | null> {
  try {
    const answer = await fetch(address, init);
    if (!answer.ok) return null;
    const { result } = (await answer.json()) as { result: { data: Data } };
    return result.data;
  } catch {
    return null;
  }
}
