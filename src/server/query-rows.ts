import pg from "pg";
import { Prisma } from "@/generated/prisma/client";
import { type Db, poolOf } from "@/server/db";
import { nameStatement } from "@/server/name-statement";

const { builtins } = pg.types;

/** Values as Prisma's raw queries give them, so that it makes no difference which of the two a statement goes through. */
const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, (text) => BigInt(text)],
  [builtins.DATE, (text) => new Date(`${text}T00:00:00.000Z`)],
]);

/** The driver's own parsers for everything else. */
const types: pg.CustomTypesConfig = { getTypeParser: (oid: number) => parsers.get(oid) ?? pg.types.getTypeParser(oid) };

/**
 * The rows of one statement: Prisma's `$queryRaw`, but straight to the driver where `db` is no transaction. What Prisma
 * does around a raw statement takes longer than a short one needs, and every page and procedure begins with such reads; of
 * a comment's one statement it would be most of the work.
 * Columns of type `numeric` are none of ours: Prisma has a class of its own for them.
 */
export function queryRows<Row extends object>(db: Db) {
  return async (text: TemplateStringsArray | Prisma.Sql, ...values: unknown[]): Promise<Row[]> => {
    const statement = "raw" in text ? Prisma.sql(text, ...values) : text;
    const pool = poolOf(db);
    return pool === undefined ? db.$queryRaw<Row[]>(statement) : ask<Row>(pool, statement);
  };
}

async function ask<Row extends object>(pool: pg.Pool, statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const name = nameStatement(text);
  const query = { text, values: [...values], types, ...(name === "" ? {} : { name }) };
  const { rows } = await pool.query<Row>(query);
  return rows;
}
