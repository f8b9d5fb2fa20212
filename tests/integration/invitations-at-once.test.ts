import { createCast } from "@tests/factories/cast";
import { createInvitation } from "@tests/factories/invitations";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const usesOf = async (id: string) => (await getDb().invitation.findUniqueOrThrow({ where: { id } })).uses;

describe("an invitation, used by many at once", () => {
  test("exactly as many get in as the link lets in", async () => {
    const db = getDb();
    const { club } = await createCast(db);
    const { invitation, token } = await createInvitation(db, { club, maxUses: 7 });
    const people = await Promise.all(Array.from({ length: 100 }, () => createPerson(db)));
    const before = await db.membership.count({ where: { clubId: club.id } });
    const outcomes = await Promise.allSettled(people.map((person) => as(person).invitations.accept({ token })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(7);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await db.membership.count({ where: { clubId: club.id } })).toBe(before + 7);
    expect(await usesOf(invitation.id)).toBe(7);
  });

  test("one person who presses twenty times joins once and costs one use", async () => {
    const db = getDb();
    const { club } = await createCast(db);
    const { invitation, token } = await createInvitation(db, { club, maxUses: 20 });
    const ada = await createPerson(db);
    const answers = await Promise.all(Array.from({ length: 20 }, () => as(ada).invitations.accept({ token })));
    expect(answers.filter(({ joined }) => joined)).toHaveLength(1);
    expect(await usesOf(invitation.id)).toBe(1);
  });

  test("revoked in the moment it is used, it lets its person in or not, never half", async () => {
    const db = getDb();
    const { club, organizer } = await createCast(db);
    const { invitation, token } = await createInvitation(db, { club, maxUses: 10 });
    const people = await Promise.all(Array.from({ length: 10 }, () => createPerson(db)));
    const [, ...outcomes] = await Promise.allSettled([
      as(organizer).invitations.revoke({ clubId: club.id, invitationId: invitation.id }),
      ...people.map((person) => as(person).invitations.accept({ token })),
    ]);
    expect(await usesOf(invitation.id)).toBe(outcomes.filter(({ status }) => status === "fulfilled").length);
  });
});
