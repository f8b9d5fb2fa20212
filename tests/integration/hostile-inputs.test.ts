// Every procedure with inputs that no page of ours sends, made from the rows of the authorization test: nothing may end
// in an error of the server, and nothing may be written that the procedure does not take.

import { type Cast, createCast } from "@tests/factories/cast";
import { createPerson } from "@tests/factories/people";
import { findRow } from "@tests/integration/authorization/rows";
import { as } from "@tests/setup/as";
import { type AnyProcedure, TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { describe, expect, test } from "vitest";
import type { User } from "@/generated/prisma/client";
import { appRouter } from "@/server/api/root";
import { getDb } from "@/server/db";

const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, AnyProcedure>);

const hostileValues: unknown[] = [
  ..."\0,a\0b,\uD800,\uDC00x,\u200B,\u202Ex,\uFFFF,'; DROP TABLE users; --,%00,../..,-0,Infinity,2026-02-30,9999-12-31T23:59:59.999Z".split(
    ",",
  ),
  "",
  "x".repeat(100_000),
  "\u{1F4A9}".repeat(300),
  "00000000-0000-0000-0000-000000000000",
  null,
  true,
  -1,
  0.5,
  2 ** 53,
  1e308,
  [],
  {},
  [null],
  Array.from({ length: 5_000 }, () => "x"),
  { $ne: null },
  JSON.parse('{"__proto__":{"role":"owner"}}'),
];

describe("no input ends in an error of the server", () => {
  test.each(procedures)("%s", async (path, { _def }) => {
    const cast = await createCast(getDb());
    const subject = subjectOf(_def.meta, cast);
    const input = await findRow(path).input({ db: getDb(), cast, subject });
    for (const value of hostileValues) {
      expect.soft(await statusOf(path, subject, value), JSON.stringify(value)).toBeLessThan(500);
      for (const place of placesIn(input)) {
        const status = await statusOf(path, subject, replaced(input, place, value));
        expect.soft(status, `${place.join(".")}: ${JSON.stringify(value)?.slice(0, 80)}`).toBeLessThan(500);
      }
    }
  });
});

const SENT_INSTANT = "2001-02-03T04:05:06.000Z";

describe("what a procedure does not take has no effect", () => {
  test.each(procedures.filter(([, { _def }]) => _def.type === "mutation"))("%s", async (path, { _def }) => {
    const cast = await createCast(getDb());
    const subject = subjectOf(_def.meta, cast);
    const victim = await createPerson(getDb());
    const input = await findRow(path).input({ db: getDb(), cast, subject });
    if (typeof input !== "object" || input === null) return;
    const people = ["userId", "authorId", "createdById", "invitedById", "ownerId", "presenterId", "byUserId", "id"];
    const times = ["createdAt", "updatedAt", "closedAt", "editedAt", "expiresAt", "openedAt", "emailVerified"];
    const extras = {
      ...Object.fromEntries(people.map((key) => [key, victim.id])),
      ...Object.fromEntries(times.map((key) => [key, SENT_INSTANT])),
      ...{ isInstanceOwner: true, role: "owner", status: "closed", score: 999, seed: "0".repeat(64) },
    };
    await statusOf(path, subject, { ...extras, ...input });
    expect(await placesHolding(victim)).toEqual([]);
    expect(await getDb().user.count({ where: { isInstanceOwner: true } })).toBe(0);
    const owners = await getDb().membership.findMany({ where: { clubId: cast.club.id, role: "owner" } });
    const mayMakeOwners = path === "members.changeRole" || path === "members.handOver";
    if (!mayMakeOwners) expect(owners.filter(({ userId }) => userId !== cast.owner.id)).toEqual([]);
  });
});

/** The lowest of the audience, so that what only a higher role may do is not done either. */
function subjectOf(meta: unknown, cast: Cast): User {
  const audience = (meta as { audience?: string }).audience ?? "public";
  return audience === "observer" || audience === "organizer" || audience === "owner" ? cast[audience] : cast.member;
}

async function statusOf(path: string, person: User, input: unknown): Promise<number> {
  const [noun = "", name = ""] = path.split(".");
  const nouns = as(person) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    await nouns[noun]?.[name]?.(input);
    return 200;
  } catch (error) {
    if (error instanceof TRPCError) return getHTTPStatusCodeFromError(error);
    throw error;
  }
}

type Place = (string | number)[];

/** The ways to every value within the input, but for the club's id: without it no call gets further than the door. */
function placesIn(value: unknown, before: Place = []): Place[] {
  if (typeof value !== "object" || value === null) return before.length > 0 ? [before] : [];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    key === "clubId" ? [] : placesIn(one, [...before, key]),
  );
  return before.length > 0 ? [before, ...inner] : inner;
}

function replaced(value: unknown, [key, ...rest]: Place, by: unknown): unknown {
  if (key === undefined) return by;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  copy[key] = replaced(copy[key], rest, by);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

/** Columns of the whole database in which the person, or the instant that was sent along, was stored. */
async function placesHolding(person: User): Promise<string[]> {
  const columns = await getDb().$queryRaw<{ table: string; column: string; type: string }[]>`
    SELECT table_name AS "table", column_name AS "column", data_type AS type FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('uuid', 'timestamp with time zone')`;
  const selects = columns
    .filter(({ table, column }) => !(table === "users" && column === "id"))
    .map(({ table, column, type }) => {
      const sent = type === "uuid" ? person.id : SENT_INSTANT;
      return `SELECT '${table}.${column}' AS place WHERE EXISTS (SELECT 1 FROM "${table}" WHERE "${column}" = '${sent}')`;
    });
  const found = await getDb().$queryRawUnsafe<{ place: string }[]>(selects.join(" UNION ALL "));
  return found.map(({ place }) => place);
}
