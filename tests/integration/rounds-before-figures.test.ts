// Rounds that earlier versions closed keep no figures of their turns: pages count them again from the ballots of their
// record, and their published file stays as it is.

import { createVotingClub } from "@tests/factories/voted-rounds";
import { expect, test } from "vitest";
import { checkRoundFile } from "@/domain/rounds/check-round-file";
import { asInVersionOne } from "@/domain/rounds/version-one";
import type { Round } from "@/generated/prisma/client";
import { getDb } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers.service";
import type { RoundRecord } from "@/server/rounds/round-record";

const db = getDb();

/** As the version before wrote it. */
async function makeOld({ id }: Round): Promise<void> {
  const round = await db.round.findUniqueOrThrow({ where: { id } });
  const { version: _, ...record } = round.record as unknown as RoundRecord & { version: number };
  const { candidates, ballots, history } = record;
  const input = { nominations: candidates.map((paper) => paper.id), ballots, seats: round.seats, seed: round.seed };
  const { counted } = countOld({ ...input, ...(history !== null && { history }) }, record);
  const result = { ...(round.result as object), ...counted };
  await db.round.update({ where: { id }, data: { result, record: { ...record, result: counted } as object } });
}

function countOld(input: Parameters<typeof asInVersionOne>[1], { result }: RoundRecord) {
  const recount = result as Parameters<typeof asInVersionOne>[2];
  return { counted: JSON.parse(JSON.stringify(asInVersionOne("fair-over-time", input, recount))) as object };
}

/** Ada and Ben want the first, Ada and Cem the second. */
async function voteAsBefore(fields: Parameters<typeof createVotingClub>[0] = {}) {
  const club = await createVotingClub(fields);
  const voted = await club.vote([
    [club.ada, ["first", "second"]],
    [club.ben, ["first"]],
    [club.dot, ["first"]],
    [club.cem, ["second"]],
  ]);
  const fresh = await club.read(club.eli, voted.round);
  await makeOld(voted.round);
  return { ...club, ...voted, fresh };
}

test("a page shows the figures by which the pick was decided, and the file stays of version 1", async () => {
  const { eli, round, read, fileOf, second, fresh } = await voteAsBefore();
  const stored = await db.round.findUniqueOrThrow({ where: { id: round.id } });
  expect(stored.result).toMatchObject({ standings: [{ figure: "1/3" }, { paperId: second, figure: "2/3" }] });
  expect(await read(eli, round)).toEqual(fresh);
  const file = await fileOf(eli, round);
  expect(file).toMatchObject({ version: 1, result: { standings: [{ figure: "1/3" }, { figure: "2/3" }] } });
  expect(checkRoundFile(file)).toMatchObject({
    mismatches: [],
    recount: { standings: [{ figure: "1/3" }, { paperId: second, figure: "1/2" }] },
  });
});

test("sealed, too, and no ballot or burden comes out", async () => {
  const { eli, round, read, fresh } = await voteAsBefore({ ballotsAfterClose: "sealed" });
  const seen = await read(eli, round);
  expect(seen).toEqual(fresh);
  expect(seen).toMatchObject({ result: { burdens: null, standings: [{ figure: "1/3" }, { figure: "1/2" }] } });
});

test("papers that became one since have the id that they have now", async () => {
  const { eli, round, read, first, second } = await voteAsBefore();
  await db.$transaction((tx) => mergePapers(tx, { keepId: second, dropId: first, clubId: null }));
  const seen = await read(eli, round);
  expect(JSON.stringify(seen)).not.toContain(first);
  expect(seen).toMatchObject({ result: { standings: [{ figure: "1/3" }, { figure: "1/2" }] } });
});

test("without a record only what was written down is shown", async () => {
  const { eli, round, read } = await voteAsBefore();
  await db.$executeRaw`UPDATE rounds SET record = NULL WHERE id = ${round.id}::uuid`;
  const seen = await read(eli, round);
  expect(seen).toMatchObject({ hasFile: false, result: { standings: [{ figure: "1/3" }, { figure: "2/3" }] } });
  expect(seen).not.toHaveProperty("result.picks.0.figures");
});
