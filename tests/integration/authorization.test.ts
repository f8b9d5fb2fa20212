// Every procedure × everyone who may come. The list is the router's own, so a new procedure without a row fails here.
//
// To add one: open `authorization/<noun>-rows.ts` (or make it and name it in `authorization/rows.ts`) and add a row that
// makes a valid input:
//
//   export const roundsRows: RowsOf<"rounds"> = {
//     castBallot: {
//       input: async ({ db, cast, subject }) => {
//         const round = await openRound(db, { club: cast.club });
//         const { paperId } = await nominate(db, { round, person: subject });
//         return { clubId: cast.club.id, roundId: round.id, approved: [paperId] };
//       },
//     },
//   };
//
// From the declared audience follows who must be let in (and succeed) and who hears what; an answer may carry no
// secret; and ids of one club's things are worth nothing under another club's id.

import { type Cast, createCast } from "@tests/factories/cast";
import { type CallerKind, callers, refusalOf } from "@tests/integration/authorization/callers";
import type { Row } from "@tests/integration/authorization/row";
import { findRow, listRowPaths } from "@tests/integration/authorization/rows";
import { findSecrets } from "@tests/integration/authorization/secrets";
import { type Api, as, asNobody } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import type { Audience, ProcedureMeta } from "@/server/api/trpc";
import { getDb } from "@/server/db";

// At run time the list is flat ("rounds.castBallot"), whatever its type says.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);
const audienceOf = (procedure: AnyProcedure) => (procedure._def.meta as ProcedureMeta | undefined)?.audience;

test("every procedure has a row, and every row its procedure", () => {
  expect(listRowPaths().toSorted()).toEqual(procedures.map(([path]) => path).toSorted());
});

test.each(procedures)("%s states its audience", (_path, procedure) => {
  expect(audienceOf(procedure)).toBeDefined();
});

for (const [path, procedure] of procedures) {
  const [audience, row] = [audienceOf(procedure), findRow(path)];
  if (audience === undefined || row === undefined) continue; // said above

  describe(`${path}, for ${audience}`, () => {
    test.each(callers)("%s", async (caller) => {
      const cast = await createCast(getDb());
      const outcome = await call(path, apiOf(caller, cast), await inputFor(row, { audience, caller, cast }));
      expect(outcome.code).toBe(refusalOf(caller, audience) ?? row.allowedHear ?? null);
      const readerEmail = caller === "nobody" ? null : cast[caller].email;
      const secrets = findSecrets(outcome.answer, { cast, readerEmail });
      expect(secrets.filter((secret) => row.reveals?.includes(secret) !== true)).toEqual([]);
    });

    test("ids of another club's things are worth nothing", async () => {
      const cast = await createCast(getDb());
      const input = await inputFor(row, { audience, caller: "owner", cast });
      if (!carriesClubsThings(input) || row.foreignIds === "same") return;
      const outcome = await call(path, as(cast.stranger), { ...input, clubId: cast.otherClub.id });
      expect(outcome.code).toBe(row.foreignIds ?? "NOT_FOUND");
    });
  });
}

function apiOf(caller: CallerKind, cast: Cast): Api {
  return caller === "nobody" ? asNobody() : as(cast[caller]);
}

async function inputFor(
  row: Row<unknown>,
  { audience, caller, cast }: { audience: Audience; caller: CallerKind; cast: Cast },
) {
  const isOutside = caller === "nobody" || refusalOf(caller, audience) === "NOT_FOUND";
  return row.input({ db: getDb(), cast, subject: isOutside ? cast.member : cast[caller] });
}

/** The answer, or the code of the refusal. What is unexpected is no refusal and fails the test with its own words. */
async function call(path: string, api: Api, input: unknown): Promise<{ answer: unknown; code: string | null }> {
  const [noun = "", procedure = ""] = path.split(".");
  const nouns = api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>> | undefined>;
  try {
    return { answer: await nouns[noun]?.[procedure]?.(input), code: null };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { answer: { message: error.message }, code: error.code };
  }
}

/** Papers are shared by all clubs and a request key is the sender's own; every other id beside `clubId` names a thing of the club. */
function carriesClubsThings(input: unknown): input is Record<string, unknown> & { clubId: string } {
  if (typeof input !== "object" || input === null || !("clubId" in input)) return false;
  return Object.keys(input).some((key) => key.endsWith("Id") && key !== "clubId" && key !== "paperId");
}
