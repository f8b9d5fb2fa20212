import { createAssignment } from "@tests/factories/assignments";
import { createCast, inClub } from "@tests/factories/cast";
import { addMember, createClub } from "@tests/factories/clubs";
import { createInvitation } from "@tests/factories/invitations";
import { createMeeting } from "@tests/factories/meetings";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import type { Role } from "@/domain/clubs/roles";
import { getDb } from "@/server/db";

const roleOf = async (clubId: string, userId: string): Promise<Role | undefined> =>
  (await getDb().membership.findUnique({ where: { clubId_userId: { clubId, userId } } }))?.role;

describe("the list", () => {
  test("names everyone, those who run the club first", async () => {
    const { club, observer } = await createCast(getDb());
    const members = await as(observer).members.list({ clubId: club.id });
    expect(members.map(({ role }) => role)).toEqual(["owner", "organizer", "member", "observer"]);
  });

  test.each(inClub)("to the %s e-mail addresses show as they should", async (reader) => {
    const cast = await createCast(getDb());
    const members = await as(cast[reader]).members.list({ clubId: cast.club.id });
    const sees = reader === "owner" || reader === "organizer";
    expect(members.map((member) => "email" in member)).toEqual([sees, sees, sees, sees]);
  });

  test("sorts names as people do", async () => {
    const db = getDb();
    const club = await createClub(db, { owner: await createPerson(db, { name: "Zoe" }) });
    for (const name of ["Zhang", "Östlund", "ortega", "Émile"]) {
      await addMember(db, { club, person: await createPerson(db, { name }) });
    }
    const owner = await db.membership.findFirstOrThrow({ where: { clubId: club.id, role: "owner" } });
    const members = await as({ id: owner.userId }).members.list({ clubId: club.id });
    expect(members.map(({ name }) => name)).toEqual(["Zoe", "Émile", "ortega", "Östlund", "Zhang"]);
  });
});

describe("a club always keeps an owner", () => {
  test("of two owners who leave at once, one stays", async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const db = getDb();
      const [ada, bob] = [await createPerson(db), await createPerson(db)];
      const club = await createClub(db, { owner: ada });
      await addMember(db, { club, person: bob, role: "owner" });
      const outcomes = await Promise.allSettled(
        [ada, bob].map((person) => as(person).members.leave({ clubId: club.id })),
      );
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      expect(await db.membership.count({ where: { clubId: club.id, role: "owner" } })).toBe(1);
    }
  });

  test("ten owners who step down or remove each other at once leave one", async () => {
    const db = getDb();
    const owners = await Promise.all(Array.from({ length: 10 }, () => createPerson(db)));
    const club = await createClub(db, { owner: owners[0] ?? (await createPerson(db)) });
    for (const person of owners.slice(1)) await addMember(db, { club, person, role: "owner" });
    await Promise.allSettled(
      owners.flatMap((person, index) => [
        as(person).members.changeRole({ clubId: club.id, userId: person.id, role: "member" }),
        as(person).members.remove({ clubId: club.id, userId: owners[(index + 1) % 10]?.id ?? "" }),
      ]),
    );
    expect(await db.membership.count({ where: { clubId: club.id, role: "owner" } })).toBe(1);
  });

  test("the last one reads what to do", async () => {
    const { club, owner } = await createCast(getDb());
    await expect(as(owner).members.leave({ clubId: club.id })).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("Make someone else an owner first"),
    });
  });
});

describe("roles", () => {
  test("a member cannot rise, and an organizer cannot make organizers", async () => {
    const { club, organizer, member } = await createCast(getDb());
    const toOrganizer = { clubId: club.id, userId: member.id, role: "organizer" } as const;
    await expect(as(member).members.changeRole(toOrganizer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(organizer).members.changeRole(toOrganizer)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await roleOf(club.id, member.id)).toBe("member");
  });

  test("the same role again is said to be so", async () => {
    const { club, owner, member } = await createCast(getDb());
    const call = as(owner).members.changeRole({ clubId: club.id, userId: member.id, role: "member" });
    await expect(call).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("transferring the club makes one owner and the other organizer", async () => {
    const { club, owner, member } = await createCast(getDb());
    await as(owner).members.transferClub({ clubId: club.id, userId: member.id });
    expect(await roleOf(club.id, member.id)).toBe("owner");
    expect(await roleOf(club.id, owner.id)).toBe("organizer");
    await expect(as(owner).members.transferClub({ clubId: club.id, userId: member.id })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  test("whoever may no longer invite loses the links they made", async () => {
    const db = getDb();
    const { club, owner, organizer } = await createCast(db);
    const made = { club, createdById: organizer.id, maxUses: 9 };
    const [asMember, asObserver] = [
      await createInvitation(db, made),
      await createInvitation(db, { ...made, role: "observer" }),
    ];
    const others = await createInvitation(db, { club, createdById: owner.id });
    await as(owner).members.changeRole({ clubId: club.id, userId: organizer.id, role: "member" });
    const good = await db.invitation.findMany({ where: { clubId: club.id, revokedAt: null }, select: { id: true } });
    expect(good.map(({ id }) => id)).toEqual([others.invitation.id]);
    for (const { token } of [asMember, asObserver]) {
      await expect(as(await createPerson(db)).invitations.accept({ token })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });
});

describe("presenting", () => {
  test("each says it for themselves, organizers for anyone, members not for others", async () => {
    const { club, organizer, member, owner } = await createCast(getDb());
    const set = (who: { id: string }, userId: string, presents: boolean) =>
      as(who).members.setPresents({ clubId: club.id, userId, presents });
    await set(member, member.id, false);
    await set(organizer, owner.id, false);
    await expect(set(member, owner.id, true)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const members = await as(member).members.list({ clubId: club.id });
    expect(members.filter(({ presents }) => !presents).map(({ role }) => role)).toEqual(["owner", "member"]);
  });
});

describe("going", () => {
  test("takes away what was still to be presented, and leaves what was", async () => {
    const db = getDb();
    const { club, organizer, member } = await createCast(db);
    const past = await createMeeting(db, { club, startsAt: new Date(Date.now() - 86_400_000) });
    const coming = await createMeeting(db, { club, startsAt: new Date(Date.now() + 86_400_000) });
    const before = await createAssignment(db, { meeting: past, person: member, status: "accepted" });
    const after = await createAssignment(db, { meeting: coming, person: member, status: "accepted" });
    // Nobody is next in line.
    const others = { clubId: club.id, userId: { not: member.id } };
    await db.membership.updateMany({ where: others, data: { presents: false } });
    await as(organizer).members.remove({ clubId: club.id, userId: member.id });
    const stateOf = async ({ id }: { id: string }) => db.assignment.findUniqueOrThrow({ where: { id } });
    expect(await stateOf(before)).toMatchObject({ status: "accepted", endedBecause: null });
    expect(await stateOf(after)).toMatchObject({ status: "ended", endedBecause: "left" });
    const kinds = await db.event.findMany({
      where: { clubId: club.id },
      orderBy: { id: "asc" },
      select: { kind: true },
    });
    expect(kinds.map(({ kind }) => kind)).toEqual(["assignment.changed", "member.changed"]);
    await expect(as(member).clubs.get({ clubId: club.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("organizers remove no organizer, and nobody themselves", async () => {
    const db = getDb();
    const { club, organizer, owner } = await createCast(db);
    const second = await createPerson(db);
    await addMember(db, { club, person: second, role: "organizer" });
    for (const userId of [second.id, owner.id, organizer.id]) {
      await expect(as(organizer).members.remove({ clubId: club.id, userId })).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
  });

  test("removed twice at once is removed once", async () => {
    const { club, organizer, owner, member } = await createCast(getDb());
    const outcomes = await Promise.allSettled(
      [owner, organizer].map((person) => as(person).members.remove({ clubId: club.id, userId: member.id })),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
