import { accountRows } from "@tests/integration/authorization/account-rows";
import { authRows } from "@tests/integration/authorization/auth-rows";
import { clubsRows } from "@tests/integration/authorization/clubs-rows";
import { invitationsRows } from "@tests/integration/authorization/invitations-rows";
import { membersRows } from "@tests/integration/authorization/members-rows";
import { papersRows } from "@tests/integration/authorization/papers-rows";
import { roundsRows } from "@tests/integration/authorization/rounds-rows";
import type { Row, Rows } from "@tests/integration/authorization/row";
import { threadsRows } from "@tests/integration/authorization/threads-rows";

const rows: Rows = {
  account: accountRows,
  auth: authRows,
  clubs: clubsRows,
  invitations: invitationsRows,
  members: membersRows,
  papers: papersRows,
  rounds: roundsRows,
  threads: threadsRows,
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
