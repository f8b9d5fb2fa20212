import { createCast } from "@tests/factories/cast";
import { createInvitation } from "@tests/factories/invitations";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { createTalk } from "@tests/factories/talks";
import { as, asNobody } from "@tests/setup/as";
import { describe, expect, test } from "vitest";
import { MAX_INVITATIONS_PER_CLUB } from "@/domain/clubs/club-limits";
import { getDb } from "@/server/db";

const tokenOf = (link: string) => new URL(link).pathname.replace("/join/", "");
const usesOf = async (id: string) => (await getDb().invitation.findUniqueOrThrow({ where: { id } })).uses;
const HOUR_MS = 60 * 60 * 1000;

/** Every way in which a link can be no good; to its holder they look the same. */
async function badTokens(club: { id: string }) {
  const db = getDb();
  const make = async (fields: Parameters<typeof createInvitation>[1]) => (await createInvitation(db, fields)).token;
  return {
    unknown: "this-token-was-never-made-by-anyone-at-all00",
    expired: await make({ club, expiresAt: new Date(Date.now() - 1) }),
    revoked: await make({ club, revokedAt: new Date() }),
    usedUp: await make({ club, maxUses: 2, uses: 2 }),
  };
}

describe("a link", () => {
  test("can be copied again by whoever made it and by nobody else, and only its hash is kept", async () => {
    const { club, owner, organizer, member } = await createCast(getDb());
    const made = await as(organizer).invitations.create({ clubId: club.id, role: "member", validDays: 7, maxUses: 3 });
    expect(made.link).toMatch(/^http:\/\/localhost:3000\/join\/[\w-]{43}$/);
    const row = await getDb().invitation.findUniqueOrThrow({ where: { id: made.invitationId } });
    expect(JSON.stringify(row)).not.toContain(tokenOf(made.link));
    const list = await as(organizer).invitations.list({ clubId: club.id });
    expect(JSON.stringify(list)).not.toContain(row.tokenHash);
    expect(list).toMatchObject([
      { id: made.invitationId, createdBy: organizer.name, uses: 0, maxUses: 3, role: "member", link: made.link },
    ]);
    expect(await as(owner).invitations.list({ clubId: club.id })).toMatchObject([{ link: null }]);
    await expect(as(member).invitations.list({ clubId: club.id })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  test("of before links could be shown again, or under another secret, goes on working and is not shown", async () => {
    const { club, organizer } = await createCast(getDb());
    const { token } = await createInvitation(getDb(), { club, createdById: organizer.id });
    expect(await as(organizer).invitations.list({ clubId: club.id })).toMatchObject([{ link: null }]);
    expect(await asNobody().invitations.get({ token })).toMatchObject({ clubName: club.name });
  });

  test("shows its holder the club and what joining it means, and nothing else", async () => {
    const db = getDb();
    const { club, organizer } = await createCast(db);
    const { token } = await createInvitation(db, { club, role: "observer", createdById: organizer.id });
    const [shared, own] = [await createPaper(db), await createPaper(db, { clubId: club.id })];
    const held = await createMeeting(db, { club, startsAt: new Date(Date.now() - 48 * HOUR_MS) });
    await createTalk(db, { meeting: held, papers: [own, shared] });
    const next = await createMeeting(db, { club, startsAt: new Date(Date.now() + HOUR_MS) });
    await createTalk(db, { meeting: next }); // what is to come is the club's alone
    const offer = {
      clubName: club.name,
      role: "observer",
      memberOf: null,
      invitedBy: organizer.name,
      memberCount: 4,
      meeting: {
        weekday: 4,
        time: "16:00",
        everyWeeks: 1,
        timeZone: "Europe/Berlin",
        nextStartsAt: next.startsAt.toISOString(),
      },
      papers: [{ id: shared.id, titleHtml: shared.titleHtml }],
    };
    expect(await asNobody().invitations.get({ token })).toEqual(offer);
    await db.membership.deleteMany({ where: { clubId: club.id, userId: organizer.id } });
    expect(await asNobody().invitations.get({ token })).toEqual({ ...offer, invitedBy: null, memberCount: 3 });
  });

  test("lets in whoever is signed in, with its role", async () => {
    const { club } = await createCast(getDb());
    const { invitation, token } = await createInvitation(getDb(), { club, role: "observer" });
    const ada = await createPerson(getDb());
    expect(await as(ada).invitations.accept({ token })).toEqual({ slug: club.slug, joined: true });
    const members = await as(ada).members.list({ clubId: club.id });
    expect(members.find(({ userId }) => userId === ada.id)).toMatchObject({ role: "observer" });
    expect(await usesOf(invitation.id)).toBe(1);
  });

  test("says so to a member and uses nothing up, also when it is used up", async () => {
    const { club, member } = await createCast(getDb());
    const { invitation, token } = await createInvitation(getDb(), { club, role: "organizer" });
    expect(await as(member).invitations.accept({ token })).toEqual({ slug: club.slug, joined: false });
    expect(await usesOf(invitation.id)).toBe(0);
    expect((await as(member).members.list({ clubId: club.id })).find(({ userId }) => userId === member.id)?.role).toBe(
      "member",
    );
    const { usedUp } = await badTokens(club);
    expect(await as(member).invitations.get({ token: usedUp })).toMatchObject({ memberOf: club.slug });
  });

  test("is good until its hour and not from it on", async () => {
    const { club } = await createCast(getDb());
    const expiresAt = new Date("2026-02-01T12:00:00.000Z");
    const { token } = await createInvitation(getDb(), { club, expiresAt, maxUses: 5 });
    const late = { now: expiresAt };
    const inTime = { now: new Date(expiresAt.getTime() - 1) };
    await expect(as(await createPerson(getDb()), late).invitations.accept({ token })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(asNobody(late).invitations.get({ token })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await as(await createPerson(getDb()), inTime).invitations.accept({ token })).toMatchObject({ joined: true });
  });
});

describe("links that are no good look alike", () => {
  test("to whoever opens or uses them", async () => {
    const { club, stranger } = await createCast(getDb());
    const answers = new Set<string>();
    for (const token of Object.values(await badTokens(club))) {
      for (const call of [asNobody().invitations.get, as(stranger).invitations.accept]) {
        answers.add(await call({ token }).then(JSON.stringify, ({ code, message }) => `${code}: ${message}`));
      }
    }
    expect([...answers]).toEqual([expect.stringMatching(/^NOT_FOUND: This invitation no longer works/)]);
  });

  test("and what is no token at all is refused before it is looked for", async () => {
    for (const token of ["", "x", "a/../b".repeat(9), "é".repeat(43), "a".repeat(10_000)]) {
      await expect(asNobody().invitations.get({ token })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("guessing ends soon, and holders behind the same address do not notice", async () => {
    const { club } = await createCast(getDb());
    const api = asNobody({ address: "2001:db8:1:2::7" });
    const guess = (index: number) => api.invitations.get({ token: `guess-guess-guess-guess-${index}` });
    const codes = await Promise.all(
      Array.from({ length: 80 }, (_, index) =>
        guess(index).then(
          () => "found",
          ({ code }: { code: string }) => code,
        ),
      ),
    );
    expect(codes.filter((code) => code === "NOT_FOUND")).toHaveLength(60);
    expect(codes.filter((code) => code === "TOO_MANY_REQUESTS")).toHaveLength(20);
    const neighbour = asNobody({ address: "2001:db8:1:2:ffff::1" });
    await expect(neighbour.invitations.get({ token: "guess-from-next-door-0" })).rejects.toMatchObject({
      code: "TOO_MANY_REQUESTS",
    });
    const { token } = await createInvitation(getDb(), { club });
    expect(await api.invitations.get({ token })).toMatchObject({ clubName: club.name });
  });
});

describe("making links", () => {
  test("organizers invite members and observers, owners organizers too, nobody owners", async () => {
    const { club, organizer, owner } = await createCast(getDb());
    const invitation = { clubId: club.id, role: "organizer", validDays: 1, maxUses: 1 } as const;
    await expect(as(organizer).invitations.create(invitation)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await as(owner).invitations.create(invitation)).toMatchObject({ link: expect.any(String) });
    const asOwner = { ...invitation, role: "owner" } as unknown as typeof invitation;
    await expect(as(owner).invitations.create(asOwner)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  test("a club has at most so many good ones", async () => {
    const db = getDb();
    const { club, organizer } = await createCast(db);
    const good = Array.from({ length: MAX_INVITATIONS_PER_CLUB - 1 }, (_, index) => ({
      clubId: club.id,
      tokenHash: `hash ${index} of ${club.id}`,
      role: "member" as const,
      maxUses: 1,
      expiresAt: new Date(Date.now() + HOUR_MS),
    }));
    await db.invitation.createMany({ data: good });
    await badTokens(club); // those that are over do not count
    const make = () => as(organizer).invitations.create({ clubId: club.id, role: "member", validDays: 1, maxUses: 1 });
    const outcomes = await Promise.allSettled([make(), make(), make()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await as(organizer).invitations.list({ clubId: club.id })).toHaveLength(MAX_INVITATIONS_PER_CLUB);
  });

  test("taking one back twice is no mistake; another club's is not there", async () => {
    const { club, otherClub, organizer } = await createCast(getDb());
    const { invitation } = await createInvitation(getDb(), { club });
    const foreign = await createInvitation(getDb(), { club: otherClub });
    const revoke = (invitationId: string) => as(organizer).invitations.revoke({ clubId: club.id, invitationId });
    await revoke(invitation.id);
    await revoke(invitation.id);
    expect(await as(organizer).invitations.list({ clubId: club.id })).toEqual([]);
    await expect(revoke(foreign.invitation.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
