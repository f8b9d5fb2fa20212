// Every procedure × everyone who may come. The list is the router's own, so a new procedure that needs a row fails without one.
//
// One that takes the club's id alone, or nothing, needs no row. For any other open `authorization/<noun>-rows.ts` (or make
// it and name it in `authorization/rows.ts`) and add a row that makes a valid input:
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
// From the declared audience follows who must be let in (and succeed) and who gets which refusal; an answer may carry no
// secret; and ids of one club's things are worth nothing under another club's id.

import { type Cast, createCast } from "@tests/factories/cast";
import { type CallerKind, callers, refusalOf } from "@tests/integration/authorization/callers";
import type { Row } from "@tests/integration/authorization/row";
import { audienceOf, findRow, listRowPaths } from "@tests/integration/authorization/rows";
import { findSecrets } from "@tests/integration/authorization/secrets";
import { type Api, as, asNobody } from "@tests/setup/as";
import type { AnyProcedure } from "@trpc/server";
import { TRPCError } from "@trpc/server";
import { describe, expect, test } from "vitest";
import { appRouter } from "@/server/api/root";
import { getDb } from "@/server/db";
import type { Audience } from "@/server/procedures/procedures";

// At run time the list is flat ("rounds.castBallot"), whatever its type says.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);

test("every row has its procedure", () => {
  const paths = procedures.map(([path]) => path);
  expect(listRowPaths().filter((path) => !paths.includes(path))).toEqual([]);
});

test.each(procedures)("%s states its audience", (path) => {
  expect(audienceOf(path)).toBeDefined();
});

for (const [path] of procedures) {
  const audience = audienceOf(path);
  if (audience === undefined) continue; // said above
  const row = findRow(path);

  describe(`${path}, for ${audience}`, () => {
    test.each(callers)("%s", async (caller) => {
      const cast = await createCast(getDb());
      const outcome = await call(path, apiOf(caller, cast), await inputFor(row, { audience, caller, cast }));
      expect(outcome.code).toBe(refusalOf(caller, audience) ?? row.codeForAllowed ?? null);
      const readerEmail = caller === "nobody" ? null : cast[caller].email;
      const secrets = findSecrets(outcome.answer, { cast, readerEmail });
      expect(secrets.filter((secret) => row.reveals?.includes(secret) !== true)).toEqual([]);
    });

    test("ids of another club's things are worth nothing", async () => {
      const cast = await createCast(getDb());
      const input = await inputFor(row, { audience, caller: "owner", cast });
      const named = await findClubsThings(input);
      if (named.length === 0) {
        expect(row.foreignIds, "declared, but the input names nothing of a club's").toBeUndefined();
        return;
      }
      const { code, answer } = await call(path, as(cast.stranger), inClub(input, cast.otherClub.id));
      if (row.foreignIds === "nothing") expect([code, answer]).toEqual([null, []]);
      else expect(code).toBe(row.foreignIds === "same" ? null : (row.foreignIds ?? "NOT_FOUND"));
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

const isOfClub = (input: unknown): input is { clubId: string } =>
  typeof input === "object" && input !== null && "clubId" in input;
const inClub = (input: unknown, clubId: string) => (isOfClub(input) ? { ...input, clubId } : input);

/** Keys whose values the sender made up. */
const ownKeys = new Set(["clubId", "requestKey", "visitId"]);
const idShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The ids in an input of a club's, at any depth, also as keys. Papers are shared by all clubs. */
async function findClubsThings(input: unknown): Promise<string[]> {
  if (!isOfClub(input)) return [];
  const ids = [...new Set(listIds(input))];
  const papers = await getDb().paper.findMany({ where: { id: { in: ids } }, select: { id: true } });
  return ids.filter((id) => !papers.some((paper) => paper.id === id));
}

function listIds(value: unknown): string[] {
  if (typeof value === "string") return idShape.test(value) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap(listIds);
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ownKeys.has(key) ? [] : [...listIds(key), ...listIds(inner)],
  );
}
