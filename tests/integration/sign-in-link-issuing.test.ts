import { createCast } from "@tests/factories/cast";
import { addMember, createClub } from "@tests/factories/clubs";
import { createInvitation } from "@tests/factories/invitations";
import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { describe, expect, test, vi } from "vitest";
import { env } from "@/env";
import { hashSignInToken } from "@/server/auth/token-hash";
import { getDb } from "@/server/db";
import { lockPerson } from "@/server/locks/lock-club";

const liveLinks = (email: string) => getDb().signInToken.count({ where: { identifier: email } });

async function someoneNew() {
  const cast = await createCast(getDb());
  const person = await createPerson(getDb());
  await addMember(getDb(), { club: cast.club, person });
  return { ...cast, person, target: { clubId: cast.club.id, userId: person.id } };
}

describe("a link that signs a member in", () => {
  test("leads to the club, is stored hashed, leaves an event and notifies the member", async () => {
    const { club, organizer, person, target } = await someoneNew();
    const { link } = await as(organizer).members.issueMemberSignInLink(target);
    const { pathname, searchParams } = new URL(link);
    expect(pathname).toBe("/sign-in/link");
    expect(searchParams.get("next")).toBe(`/c/${club.slug}`);
    const [row] = await getDb().signInToken.findMany({ where: { identifier: person.email } });
    expect(row?.tokenHash).toBe(hashSignInToken(searchParams.get("token") ?? "", env().AUTH_SECRET));
    const events = await getDb().event.findMany({ where: { clubId: club.id }, select: { kind: true, payload: true } });
    expect(events).toEqual([{ kind: "member.link_handed", payload: { userId: person.id, byUserId: organizer.id } }]);
    const jobs = await getDb().$queryRaw<{ payload: { to: string; text: string } }[]>`
      SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'to' = ${person.email}`;
    expect(jobs[0]?.payload.text).toContain(`${organizer.name} created a sign-in link for you`);
    expect(JSON.stringify(jobs)).not.toContain(searchParams.get("token"));
  });

  test.each(["owner", "organizer"] as const)("is not made for an %s", async (role) => {
    const { club, owner, organizer } = await createCast(getDb());
    const target = role === "owner" ? owner : organizer;
    const actor = role === "owner" ? organizer : owner;
    const call = as(actor).members.issueMemberSignInLink({ clubId: club.id, userId: target.id });
    await expect(call).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await liveLinks(target.email)).toBe(0);
  });

  test("is not made for whoever runs the instance, or belongs to another club", async () => {
    const db = getDb();
    const { club, owner } = await createCast(db);
    const runs = await createPerson(db, { isInstanceOwner: true });
    const elsewhere = await createPerson(db);
    await createClub(db, { members: [elsewhere] });
    for (const person of [runs, elsewhere]) {
      await addMember(db, { club, person });
      const call = as(owner).members.issueMemberSignInLink({ clubId: club.id, userId: person.id });
      await expect(call).rejects.toMatchObject({
        code: "FORBIDDEN",
        message: expect.stringContaining("in no other club"),
      });
      expect(await liveLinks(person.email)).toBe(0);
    }
  });

  test("is void once the person joins or makes another club, or rises", async () => {
    const db = getDb();
    const joins = await someoneNew();
    await as(joins.organizer).members.issueMemberSignInLink(joins.target);
    const { token } = await createInvitation(db, { club: joins.otherClub });
    await as(joins.person).invitations.accept({ token });
    expect(await liveLinks(joins.person.email)).toBe(0);

    const makes = await someoneNew();
    await as(makes.organizer).members.issueMemberSignInLink(makes.target);
    const meeting = { weekday: 1, time: "10:00", lengthMinutes: 60, everyWeeks: 1 };
    await as(makes.person).clubs.create({ name: "Own", slug: "own-club-of-theirs", timeZone: "UTC", meeting });
    expect(await liveLinks(makes.person.email)).toBe(0);

    const rises = await someoneNew();
    await as(rises.organizer).members.issueMemberSignInLink(rises.target);
    await as(rises.owner).members.changeRole({ ...rises.target, role: "organizer" });
    expect(await liveLinks(rises.person.email)).toBe(0);
  });

  test("waits for a join that is under way, and is then refused", async () => {
    const { organizer, otherClub, person, target } = await someoneNew();
    const { handing } = await getDb().$transaction(async (tx) => {
      await lockPerson(tx, person.id);
      const handing = as(organizer)
        .members.issueMemberSignInLink(target)
        .catch((error: unknown) => error);
      await vi.waitFor(async () => expect(await countWaiting()).toBe(1), { timeout: 5_000 });
      await addMember(tx, { club: otherClub, person });
      return { handing };
    });
    expect(await handing).toMatchObject({ code: "FORBIDDEN" });
    expect(await liveLinks(person.email)).toBe(0);
  });
});

/** Statements that wait for a lock in this file's database. */
async function countWaiting(): Promise<number> {
  const rows = await getDb().$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return rows[0]?.waiting ?? 0;
}
