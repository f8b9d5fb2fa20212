import { authRows } from "@tests/integration/authorization/auth-rows";
import type { Row, Rows } from "@tests/integration/authorization/row";

const rows: Rows = {
  auth: authRows,
};

/** The row of "rounds.castBallot". */
export function findRow(path: string): Row<unknown> | undefined {
  const [noun = "", procedure = ""] = path.split(".");
  const all: Record<string, Record<string, Row<unknown>>> = rows;
  return all[noun]?.[procedure];
}

export function listRowPaths(): string[] {
  return Object.entries(rows).flatMap(([noun, ofNoun]) =>
    Object.keys(ofNoun).map((procedure) => `${noun}.${procedure}`),
  );
}
