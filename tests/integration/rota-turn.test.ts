// One turn to present as the page of its question shows it, to which its mail leads.

import { createCast } from "@tests/factories/cast";
import { createLine } from "@tests/factories/rota-line";
import { as, asNobody } from "@tests/setup/as";
import { expect, test } from "vitest";
import { expireAssignment } from "@/server/rota/rota.service";

test("shows one's own turn, also once it was answered", async () => {
  const { clubId, ada, live, meeting, paper } = await createLine();
  const { id: assignmentId, answerBy, why } = await live();
  const getTurn = () => as(ada).rota.getTurn({ clubId, assignmentId });
  expect(await getTurn()).toEqual({
    ...{ assignmentId, why, meetingId: meeting.id, paperId: paper.id, title: paper.title, titleHtml: paper.titleHtml },
    ...{ status: "proposed", endedBecause: null, isCancelled: false, isPast: false, byName: null },
    ...{ startsAt: meeting.startsAt.toISOString(), answerBy: answerBy?.toISOString() },
  });
  await as(ada).rota.answer({ clubId, assignmentId, answer: "accept" });
  expect(await getTurn()).toMatchObject({ status: "accepted" });
  await as(ada).rota.answer({ clubId, assignmentId, answer: "decline" });
  expect(await getTurn()).toMatchObject({ status: "ended", endedBecause: "declined" });
});

test("is found neither by others nor in another club, nor by whoever has left", async () => {
  const { db, clubId, ada, ben, owner, live } = await createLine();
  const { id: assignmentId } = await live();
  const elsewhere = await createCast(db);
  await db.membership.create({ data: { clubId: elsewhere.club.id, userId: ada.id, role: "member" } });
  for (const person of [ben, owner, elsewhere.stranger]) {
    await expect(as(person).rota.getTurn({ clubId, assignmentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
  }
  const there = { clubId: elsewhere.club.id, assignmentId };
  await expect(as(ada).rota.getTurn(there)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(asNobody().rota.getTurn({ clubId, assignmentId })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  await db.membership.deleteMany({ where: { clubId, userId: ada.id } });
  await expect(as(ada).rota.getTurn({ clubId, assignmentId })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("says so when somebody else was asked meanwhile, and takes no late answer", async () => {
  const { db, clubId, ada, live } = await createLine();
  const { id: assignmentId, answerBy } = await live();
  await expireAssignment(db, { clubId, assignmentId, now: answerBy ?? new Date() });
  expect(await as(ada).rota.getTurn({ clubId, assignmentId })).toMatchObject({
    ...{ status: "ended", endedBecause: "expired" },
  });
  const late = as(ada).rota.answer({ clubId, assignmentId, answer: "accept" });
  await expect(late).rejects.toMatchObject({
    code: "FORBIDDEN",
    message: expect.stringContaining("Someone else has since been asked"),
  });
});
