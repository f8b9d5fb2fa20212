import { createCast } from "@tests/factories/cast";
import { createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

const db = getDb();
const REFUSED = "refuse_former_member";
const NOTHING_DELETED = { comments: "keep" } as const;

describe("is refused, and changes nothing", () => {
  const refused = async (
    person: { id: string; email: string },
    error: object,
    typed = person.email,
    token?: string,
  ) => {
    const before = await db.user.findUniqueOrThrow({ where: { id: person.id } });
    const circumstances = token === undefined ? {} : { token };
    await expect(as(person, circumstances).account.delete({ ...NOTHING_DELETED, email: typed })).rejects.toMatchObject(
      error,
    );
    expect(await db.user.findUniqueOrThrow({ where: { id: person.id } })).toEqual(before);
  };

  test("where another address is typed", async () => {
    const { member, owner } = await createCast(db);
    await refused(member, { code: "BAD_REQUEST" }, owner.email);
    expect(await db.membership.count({ where: { userId: member.id } })).toBe(1);
  });

  test("to the only owner of clubs, who is given their names; not to one of two", async () => {
    const { owner, member, club } = await createCast(db);
    const second = await createClub(db, { owner });
    await refused(owner, { message: expect.stringContaining(`“${club.name}”, “${second.name}”`) });
    expect((await as(owner).account.getDeletion()).ownedClubs).toHaveLength(2);
    await as(owner).clubs.delete({ clubId: second.id, name: second.name });
    await as(owner).members.transferClub({ clubId: club.id, userId: member.id });
    await as(owner).account.delete({ ...NOTHING_DELETED, email: owner.email });
  });

  test("to the only owner of the instance, until there is another", async () => {
    const owner = await createPerson(db, { isInstanceOwner: true });
    await refused(owner, { message: expect.stringContaining("only owner of this instance") });
    await createPerson(db, { isInstanceOwner: true });
    await as(owner).account.delete({ ...NOTHING_DELETED, email: owner.email });
  });

  test("in a session that an organizer's link made", async () => {
    const { club, organizer, member } = await createCast(db);
    const { session, token } = await createSession(db, member);
    const issuer = await db.membership.findFirstOrThrow({ where: { clubId: club.id, userId: organizer.id } });
    await db.session.update({ where: { id: session.id }, data: { issuerMembershipId: issuer.id } });
    await refused(member, { code: "FORBIDDEN" }, member.email, token);
  });

  test("in a session that was ended", async () => {
    const person = await createPerson(db);
    const { session, token } = await createSession(db, person);
    await db.session.delete({ where: { id: session.id } });
    await refused(person, { code: "UNAUTHORIZED" }, person.email, token);
  });
});

test("twice at once, one succeeds, and every device is signed out", async () => {
  const { member } = await createCast(db);
  const other = await createSession(db, member);
  const input = { ...NOTHING_DELETED, email: member.email };
  const results = await Promise.allSettled([as(member).account.delete(input), as(member).account.delete(input)]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(as(member, { token: other.token }).account.listSessions()).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});

test("two people of the same clubs at once both succeed", async () => {
  const [ada, ben] = [await createPerson(db), await createPerson(db)];
  for (let count = 0; count < 3; count += 1) await createClub(db, { members: [ada, ben] });
  await Promise.all([ada, ben].map((person) => as(person).account.delete({ ...NOTHING_DELETED, email: person.email })));
  expect(await db.membership.count({ where: { userId: { in: [ada.id, ben.id] } } })).toBe(0);
});

test("nobody can sign in to what is left, join with it, or be linked to it; the address makes a new account", async () => {
  const { member, club } = await createCast(db);
  await as(member).account.delete({ ...NOTHING_DELETED, email: member.email });
  await expect(createSession(db, member)).rejects.toThrow(REFUSED);
  await expect(db.membership.create({ data: { clubId: club.id, userId: member.id, role: "member" } })).rejects.toThrow(
    REFUSED,
  );
  await expect(
    db.account.create({ data: { userId: member.id, type: "oidc", provider: "lab", providerAccountId: "1" } }),
  ).rejects.toThrow(REFUSED);
  const again = await createPerson(db, { email: member.email });
  expect(again.id).not.toBe(member.id);
  expect(await as(again).account.getDeletion()).toMatchObject({ comments: 0, openBallots: 0 });
});
