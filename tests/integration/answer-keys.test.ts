// The keys of every answer, as everyone who is let in gets it, are declared in `answer-keys/<noun>-keys.ts`: one that
// was added to a query goes out to nobody before it is listed there, read by a person.

import { type Cast, createCast } from "@tests/factories/cast";
import type { Answer } from "@tests/integration/answer-keys/answer-keys";
import { findAnswers } from "@tests/integration/answer-keys/declared-answers";
import { isDeclared, keyPathsOf } from "@tests/integration/answer-keys/key-paths";
import { createLife } from "@tests/integration/answer-keys/lively-club";
import { type CallerKind, callers, refusalOf } from "@tests/integration/authorization/callers";
import { findRow } from "@tests/integration/authorization/rows";
import { as, asNobody } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { roleAtLeast, roles } from "@/domain/clubs/roles";
import { appRouter } from "@/server/api/root";
import { getDb } from "@/server/db";
import type { ProcedureMeta } from "@/server/procedures/procedures";

// Read by `env()` on first use: so there is a provider to list.
Object.assign(process.env, { AUTH_GITHUB_ID: "id", AUTH_GITHUB_SECRET: "secret" });

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);
const cases = procedures.flatMap(([path, { _def }]) =>
  findAnswers(path).map((answer, index, { length }) => ({
    name: length === 1 ? path : `${path}, ${index + 1} of ${length}`,
    ...{ path, answer, audience: (_def.meta as Required<ProcedureMeta>).audience },
  })),
);

describe("an answer has the keys that are declared, and no other", () => {
  test.each(cases)("$name", async ({ path, answer, audience }) => {
    const admitted = callers.filter((caller) => refusalOf(caller, audience) === null);
    const ask = answer.input === undefined ? askEachAnew(path) : await askInOneClub(path, answer);
    const seen = new Set<string>();
    for (const caller of admitted) {
      const paths = keyPathsOf(await ask(caller));
      const declared = keysFor(caller, answer);
      const undeclared = paths.filter((one) => !isDeclared(one, declared));
      expect.soft([...new Set(undeclared)], `what the ${caller} got`).toEqual([]);
      for (const one of paths) seen.add(one);
    }
    const stale = [...answer.keys, ...(answer.more?.keys ?? [])].filter((one) => !seen.has(one));
    expect(stale, "declared, but in nobody's answer").toEqual([]);
  });
});

function keysFor(caller: CallerKind, { keys, more }: Answer<unknown>): readonly string[] {
  const role = roles.find((candidate) => candidate === caller);
  return more !== undefined && role !== undefined && roleAtLeast(role, more.from) ? [...keys, ...more.keys] : keys;
}

/** A club for every caller, with the input of the authorization's row: what is asked may change things. */
function askEachAnew(path: string) {
  return async (caller: CallerKind) => {
    const cast = await createCast(getDb());
    const subject = caller === "nobody" ? cast.member : cast[caller];
    return call(path, apiOf(caller, cast), await findRow(path).input({ db: getDb(), cast, subject }));
  };
}

async function askInOneClub(path: string, answer: Answer<unknown>) {
  const cast = await createCast(getDb());
  const input = await answer.input?.(await createLife(getDb(), cast));
  return (caller: CallerKind) => call(path, apiOf(caller, cast), input);
}

const apiOf = (caller: CallerKind, cast: Cast) => (caller === "nobody" ? asNobody() : as(cast[caller]));

function call(path: string, api: unknown, input: unknown): Promise<unknown> | undefined {
  const [noun = "", procedure = ""] = path.split(".");
  const nouns = api as Record<string, Record<string, (input: unknown) => Promise<unknown>> | undefined>;
  return nouns[noun]?.[procedure]?.(input);
}
