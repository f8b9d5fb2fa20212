import { accountRows } from "@tests/integration/authorization/account-rows";
import { authRows } from "@tests/integration/authorization/auth-rows";
import { clubsRows } from "@tests/integration/authorization/clubs-rows";
import { feedRows } from "@tests/integration/authorization/feed-rows";
import { invitationsRows } from "@tests/integration/authorization/invitations-rows";
import { meetingsRows } from "@tests/integration/authorization/meetings-rows";
import { membersRows } from "@tests/integration/authorization/members-rows";
import { notificationsRows } from "@tests/integration/authorization/notifications-rows";
import { papersRows } from "@tests/integration/authorization/papers-rows";
import { rotaRows } from "@tests/integration/authorization/rota-rows";
import { roundsRows } from "@tests/integration/authorization/rounds-rows";
import type { Row, Rows } from "@tests/integration/authorization/row";
import { threadsRows } from "@tests/integration/authorization/threads-rows";
import { weekRows } from "@tests/integration/authorization/week-rows";

const rows: Rows = {
  account: accountRows,
  auth: authRows,
  clubs: clubsRows,
  feed: feedRows,
  invitations: invitationsRows,
  meetings: meetingsRows,
  members: membersRows,
  notifications: notificationsRows,
  papers: papersRows,
  rota: rotaRows,
  rounds: roundsRows,
  threads: threadsRows,
  week: weekRows,
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
