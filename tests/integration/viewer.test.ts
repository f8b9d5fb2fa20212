import { addMember, createClub } from "@tests/factories/clubs";
import { createPerson } from "@tests/factories/people";
import { createSession } from "@tests/factories/sessions";
import { expect, test } from "vitest";
import { findViewer } from "@/server/auth/viewer";
import { getDb } from "@/server/db";

test("a session's token finds the person and their clubs, by name", async () => {
  const person = await createPerson(getDb(), { timeZone: "Asia/Tokyo" });
  const second = await createClub(getDb(), { name: "Zebra", owner: person });
  const first = await createClub(getDb(), { name: "Aardvark", observers: [person] });
  const { session, token } = await createSession(getDb(), person);
  expect(await findViewer(getDb(), token)).toEqual({
    id: person.id,
    sessionId: session.id,
    lastSeenAt: session.lastSeenAt,
    name: person.name,
    email: person.email,
    isInstanceOwner: false,
    timeZone: "Asia/Tokyo",
    isShownWhileReading: true,
    clubs: [
      { id: first.id, slug: first.slug, name: "Aardvark", timeZone: first.timeZone, role: "observer", memberCount: 2 },
      { id: second.id, slug: second.slug, name: "Zebra", timeZone: second.timeZone, role: "owner", memberCount: 1 },
    ],
  });
});

test("someone without a club has an empty list", async () => {
  const { token } = await createSession(getDb(), await createPerson(getDb()));
  expect(await findViewer(getDb(), token)).toMatchObject({ clubs: [] });
});

test("an expired session finds nobody", async () => {
  const person = await createPerson(getDb());
  const { token } = await createSession(getDb(), person, { expiresAt: new Date(Date.now() - 1) });
  expect(await findViewer(getDb(), token)).toBeNull();
});

test("a revoked session finds nobody; the person's other session stays", async () => {
  const person = await createPerson(getDb());
  const revoked = await createSession(getDb(), person);
  const kept = await createSession(getDb(), person);
  await getDb().session.delete({ where: { id: revoked.session.id } });
  expect(await findViewer(getDb(), revoked.token)).toBeNull();
  expect(await findViewer(getDb(), kept.token)).toMatchObject({ id: person.id });
});

test.each(["", "unknown", "' OR true --"])("the token %j finds nobody", async (token) => {
  await createSession(getDb(), await createPerson(getDb()));
  expect(await findViewer(getDb(), token)).toBeNull();
});

test("the stored hash of a token is not itself a token", async () => {
  const { session } = await createSession(getDb(), await createPerson(getDb()));
  expect(await findViewer(getDb(), session.tokenHash)).toBeNull();
});

test("a role that changes, or ends, does so with the next look", async () => {
  const person = await createPerson(getDb());
  const club = await createClub(getDb());
  const { token } = await createSession(getDb(), person);
  const membership = await addMember(getDb(), { club, person, role: "organizer" });
  expect((await findViewer(getDb(), token))?.clubs).toMatchObject([{ role: "organizer" }]);
  await getDb().membership.update({ where: { id: membership.id }, data: { role: "observer" } });
  expect((await findViewer(getDb(), token))?.clubs).toMatchObject([{ role: "observer" }]);
  await getDb().membership.delete({ where: { id: membership.id } });
  expect((await findViewer(getDb(), token))?.clubs).toEqual([]);
});
