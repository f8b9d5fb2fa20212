import { createCast } from "@tests/factories/cast";
import { addMember, createClub } from "@tests/factories/clubs";
import { createInvitation } from "@tests/factories/invitations";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, describe, expect, test } from "vitest";
import { publicOrigin } from "@/env";
import { readSessionCookie, sessionCookieName } from "@/server/auth/session-cookie";
import { issueSignInLink } from "@/server/auth/sign-in-links";
import { findStreamAccess } from "@/server/auth/stream-access";
import { findViewer } from "@/server/auth/viewer";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { handleLinkUse } from "@/server/http/handle-sign-in";

afterAll(() => getListener().stop());

/** Presses the button behind a link, and gives the session cookie's value, or null where the link opens nothing. */
async function pressLink(link: string): Promise<string | null> {
  const { searchParams } = new URL(link);
  const answer = await handleLinkUse(
    new Request(`${publicOrigin()}/sign-in/link`, {
      method: "POST",
      headers: { origin: publicOrigin(), "x-client-address": "192.0.2.8" },
      body: searchParams,
    }),
  );
  expect(answer.status).toBe(303);
  const cookies = answer.headers.getSetCookie().map((cookie) => readSessionCookie(cookie.split(";")[0] ?? null));
  return cookies.find((value) => value) ?? null;
}

/** A club with a member in whose name somebody signed in by an organizer's link, beside the member's own session. */
async function signInByIssuedLink() {
  const cast = await createCast(getDb());
  const person = await createPerson(getDb());
  await addMember(getDb(), { club: cast.club, person });
  const target = { clubId: cast.club.id, userId: person.id };
  const { link } = await as(cast.organizer).members.issueMemberSignInLink(target);
  const token = (await pressLink(link)) ?? "";
  const own = await createSession(getDb(), person);
  expect(await findViewer(getDb(), token)).toMatchObject({ id: person.id, clubs: [{ id: cast.club.id }] });
  return { ...cast, person, target, token, own };
}

type Scene = Awaited<ReturnType<typeof signInByIssuedLink>>;

const meeting = { weekday: 1, time: "10:00", lengthMinutes: 60, everyWeeks: 1 };

const endings: Record<string, (scene: Scene) => Promise<unknown>> = {
  "the person joins another club": async ({ person, otherClub }) =>
    as(person).invitations.accept({ token: (await createInvitation(getDb(), { club: otherClub })).token }),
  "whoever holds the session joins another club with it": async ({ person, otherClub, token }) =>
    as(person, { token }).invitations.accept({
      token: (await createInvitation(getDb(), { club: otherClub })).token,
    }),
  "the person makes a club": async ({ person }) =>
    as(person).clubs.create({ name: "Own", slug: `own-${person.id}`.slice(0, 30), timeZone: "UTC", meeting }),
  "the person rises to organizer": async ({ owner, target }) =>
    as(owner).members.changeRole({ ...target, role: "organizer" }),
  "the person is removed": async ({ owner, target }) => as(owner).members.remove(target),
  "the person leaves": async ({ person, club }) => as(person).members.leave({ clubId: club.id }),
  "the person signs out elsewhere": async ({ person }) => as(person).account.signOutElsewhere(),
  "the issuer is no longer an organizer": async ({ owner, organizer, club }) =>
    as(owner).members.changeRole({ clubId: club.id, userId: organizer.id, role: "member" }),
  "the issuer is removed": async ({ owner, organizer, club }) =>
    as(owner).members.remove({ clubId: club.id, userId: organizer.id }),
  "the issuer leaves": async ({ organizer, club }) => as(organizer).members.leave({ clubId: club.id }),
};

describe("a session by a link that an organizer issued", () => {
  test.each(Object.keys(endings))(
    "ends at once, with its stream, when %s",
    async (ending) => {
      const scene = await signInByIssuedLink();
      const { link } = await as(scene.organizer).members.issueMemberSignInLink(scene.target);
      const cookie = `${sessionCookieName()}=${scene.token}`;
      const stream = await followClub(scene.person, scene.club.id, { cookie });
      await endings[ending]?.(scene);
      expect(await findViewer(getDb(), scene.token)).toBeNull();
      for (let message = await stream.next(); message !== null; ) message = await stream.next(); // until it has ended
      const kept = ending !== "the person signs out elsewhere";
      expect((await findViewer(getDb(), scene.own.token)) !== null).toBe(kept);
      expect(await pressLink(link)).toBeNull(); // nor does another link of that kind open anything
    },
    20_000,
  ); // less than the time after which streams are checked without a notification

  test.each(Object.keys(endings).filter((ending) => !ending.includes("signs out")))(
    "opens nothing when its link is used in the moment in which %s",
    async (ending) => {
      const scene = await signInByIssuedLink();
      const { issuerMembershipId } = await getDb().session.findFirstOrThrow({
        where: { userId: scene.person.id, issuerMembershipId: { not: null } },
      });
      await endings[ending]?.(scene);
      const issuer = await getDb().membership.findFirst({ where: { id: issuerMembershipId ?? "" } });
      if (issuer === null) return; // the row refuses an issuer who is gone
      const late = await createSession(getDb(), scene.person);
      await getDb().session.update({ where: { id: late.session.id }, data: { issuerMembershipId } });
      expect(await findViewer(getDb(), late.token)).toBeNull();
      expect(await findStreamAccess(getDb(), { token: late.token, clubId: scene.club.id })).toBeNull();
    },
  );

  test("does not come back when the person leaves the other club again", async () => {
    const { person, otherClub, token } = await signInByIssuedLink();
    await as(person).invitations.accept({ token: (await createInvitation(getDb(), { club: otherClub })).token });
    await as(person).members.leave({ clubId: otherClub.id });
    expect(await findViewer(getDb(), token)).toBeNull();
  });

  test("goes on while others come, go and change, and when the issuer becomes owner", async () => {
    const { club, owner, organizer, member, observer, token } = await signInByIssuedLink();
    await as(owner).members.remove({ clubId: club.id, userId: observer.id });
    await as(owner).members.changeRole({ clubId: club.id, userId: member.id, role: "organizer" });
    await as(owner).members.transferClub({ clubId: club.id, userId: organizer.id });
    expect(await findViewer(getDb(), token)).toMatchObject({ clubs: [{ id: club.id }] });
  });

  test("ends with its club", async () => {
    const { club, token } = await signInByIssuedLink();
    await getDb().club.delete({ where: { id: club.id } });
    expect(await findViewer(getDb(), token)).toBeNull();
  });

  test("cannot ask for another address, and the person's own can", async () => {
    const { person, token, own } = await signInByIssuedLink();
    const call = as(person, { token }).account.requestEmailChange({ email: "mallory@example.org" });
    await expect(call).rejects.toMatchObject({ code: "FORBIDDEN", message: expect.stringContaining("organizer") });
    expect(await getDb().signInToken.count({ where: { identifier: { startsWith: "email-change" } } })).toBe(0);
    const viewer = await findViewer(getDb(), own.token);
    expect(viewer?.email).toBe(person.email);
  });
});

test("a link that nobody issued makes a session that goes on in another club", async () => {
  const person = await createPerson(getDb());
  await createClub(getDb(), { members: [person] });
  const token = (await pressLink(await issueSignInLink(getDb(), { email: person.email, maxAgeSeconds: 60 }))) ?? "";
  const other = await createInvitation(getDb(), { club: await createClub(getDb()) });
  await as(person, { token }).invitations.accept({ token: other.token });
  expect((await findViewer(getDb(), token))?.clubs).toHaveLength(2);
});
