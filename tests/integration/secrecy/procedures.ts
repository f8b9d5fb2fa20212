import type { Vote } from "@tests/integration/secrecy/vote";
import type { AnyProcedure } from "@trpc/server";
import { z } from "zod";
import { appRouter } from "@/server/api/root";

// At run time the list is flat ("rounds.castBallot"), whatever its type says.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);

/** The procedures of a type, from the router itself. */
export const listPaths = (type: "query" | "mutation" | "subscription"): string[] =>
  procedures.filter(([, { _def }]) => _def.type === type).map(([path]) => path);

/** Where more is asked than the query must be given, or other words than the usual. */
const asked: Record<string, (vote: Vote) => object> = {
  "feed.getDay": ({ day }) => ({ day }),
  "papers.find": () => ({ query: "" }), // what the club had to do with last
  "threads.completeMention": () => ({ query: "" }), // everyone
};

/**
 * What somebody would ask who wants to know the state of an open vote: every query is given what its schema needs, from
 * what there is around the vote. One that needs something else fails until it is listed here.
 */
export function questionOf(path: string, vote: Vote): object {
  const { paperIds, commentId, day, invitationToken } = vote;
  const known: Record<string, unknown> = {
    ...vote,
    ...{ paperId: paperIds[0], ids: [commentId], month: day.slice(0, 7), query: "paper", token: invitationToken },
  };
  const question: Record<string, unknown> = {};
  for (const key of listNeeded(path)) {
    if (known[key] === undefined) throw new Error(`${path} needs “${key}”, of which nothing is known here: add it.`);
    question[key] = known[key];
  }
  return { ...question, ...asked[path]?.(vote) };
}

/** The keys without which the input is refused. */
function listNeeded(path: string): string[] {
  const inputs = procedures.find(([name]) => name === path)?.[1]._def.inputs ?? [];
  return inputs.flatMap((input) => {
    if (!(input instanceof z.ZodObject)) return [];
    const { shape } = input;
    return Object.keys(shape).filter((key) => !z.safeParse(shape[key], undefined).success);
  });
}

/**
 * Mutations that read or write ballots. Every other is checked to name them in none of its statements, and so cannot reveal
 * the state of a vote; these are watched as they act, or answer with the voter's own ballot alone.
 */
export const aboutBallots: readonly string[] = [
  "account.delete",
  "rounds.castBallot",
  "rounds.close",
  "rounds.nominate",
  "rounds.takeBackBallot",
  "rounds.withdrawNomination",
];
