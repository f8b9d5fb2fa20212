import { accountRows } from "@tests/integration/authorization/account-rows";
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
import type { AnyProcedure } from "@trpc/server";
import { roles } from "@/domain/clubs/roles";
import { appRouter } from "@/server/api/root";
import type { Audience, ProcedureMeta } from "@/server/procedures/procedures";

const rows: Rows = {
  account: accountRows,
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

/** The row of "rounds.castBallot", or what follows from its audience. */
export function findRow(path: string): Row<unknown> {
  const [noun = "", procedure = ""] = path.split(".");
  const all: Record<string, Record<string, Row<unknown>> | undefined> = rows;
  return all[noun]?.[procedure] ?? (roles.some((role) => role === audienceOf(path)) ? ofClub : ofNobody);
}

/** The people that "rounds.castBallot" is for. */
export function audienceOf(path: string): Audience | undefined {
  const all = appRouter._def.procedures as unknown as Record<string, AnyProcedure | undefined>;
  return (all[path]?._def.meta as ProcedureMeta | undefined)?.audience;
}

const ofClub: Row<unknown> = { input: ({ cast }) => ({ clubId: cast.club.id }) };
const ofNobody: Row<unknown> = { input: () => undefined };

export function listRowPaths(): string[] {
  return Object.entries(rows).flatMap(([noun, ofNoun]) =>
    Object.keys(ofNoun).map((procedure) => `${noun}.${procedure}`),
  );
}
