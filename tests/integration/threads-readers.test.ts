// Who reads a discussion at this moment, and who is notified.

import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { followClub } from "@tests/setup/follow-club";
import { afterAll, beforeAll, expect, test } from "vitest";
import { READING_SECONDS } from "@/domain/threads/thread-limits";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";

beforeAll(async () => {
  // What is published here is not kept: whoever does not listen yet misses it. A comment is kept, and received later.
  const { club, member, observer, paper } = await setScene();
  const { next, leave } = await followClub(observer, club.id);
  const comment = { clubId: club.id, paperId: paper.id, body: "Anybody here?", requestKey: crypto.randomUUID() };
  await as(member).threads.post(comment);
  await next();
  await leave();
});
afterAll(() => getListener().stop());

async function setScene() {
  return { ...(await createCast(getDb())), paper: await createPaper(getDb()) };
}

test("who reads a discussion shows to the others who do, by name, until they are gone", async () => {
  const { club, member, observer, stranger, paper } = await setScene();
  const { next, leave } = await followClub(observer, club.id);
  const read = (person: { id: string }, paperId = paper.id) =>
    as(person).threads.noteReading({ clubId: club.id, paperId, visitId: crypto.randomUUID() });
  expect(await read(member)).toEqual({ readers: [] });
  expect(await next()).toEqual({ id: "", data: { kind: "thread.reading", paperId: paper.id } });
  await read(member); // is there already
  expect(await read(observer)).toEqual({ readers: [{ id: member.id, name: member.name }] });
  expect((await next())?.data).toEqual({ kind: "thread.reading", paperId: paper.id });
  const elsewhere = await createPaper(getDb());
  await read(member, elsewhere.id);
  expect((await next())?.data).toEqual({ kind: "thread.reading", paperId: elsewhere.id });
  expect(await read(observer)).toEqual({ readers: [] });
  await read(member);
  await getDb().threadVisitor.updateMany({
    where: { userId: member.id },
    data: { seenAt: new Date(Date.now() - (READING_SECONDS + 1) * 1000) },
  });
  expect(await read(observer)).toEqual({ readers: [] });
  await expect(read(stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await leave();
});

test("whoever leaves the page is no longer shown, at once, unless they went on to another one", async () => {
  const { club, member, observer, stranger, paper } = await setScene();
  const there = await createPaper(getDb());
  const visitId = crypto.randomUUID();
  const on = (paperId: string, visit = visitId) => ({ clubId: club.id, paperId, visitId: visit });
  await as(member).threads.noteReading(on(paper.id));
  const { next, leave } = await followClub(observer, club.id);
  const readers = async () =>
    (await as(observer).threads.noteReading(on(paper.id, crypto.randomUUID()))).readers.map(({ id }) => id);
  expect(await readers()).toEqual([member.id]);
  expect((await next())?.data).toEqual({ kind: "thread.reading", paperId: paper.id }); // the observer came
  await as(member).threads.noteLeaving(on(there.id));
  expect(await readers()).toEqual([member.id]);
  await as(member).threads.noteLeaving(on(paper.id));
  expect((await next())?.data).toEqual({ kind: "thread.reading", paperId: paper.id });
  expect(await readers()).toEqual([]);
  await as(member).threads.noteReading(on(paper.id)); // sent before they left, and on its way for longer
  expect(await readers()).toEqual([]);
  await as(member).threads.noteReading(on(paper.id, crypto.randomUUID())); // they come back
  expect(await readers()).toEqual([member.id]);
  await expect(as(stranger).threads.noteLeaving(on(paper.id))).rejects.toMatchObject({ code: "NOT_FOUND" });
  await leave();
});

test("whoever left before their arrival came is not there either", async () => {
  const { club, member, observer, paper } = await setScene();
  const on = { clubId: club.id, paperId: paper.id, visitId: crypto.randomUUID() };
  await as(member).threads.noteLeaving(on);
  await as(member).threads.noteReading(on);
  const asked = { ...on, visitId: crypto.randomUUID() };
  expect(await as(observer).threads.noteReading(asked)).toEqual({ readers: [] });
});

test("nothing is kept of whoever does not want to be shown, and they see the others", async () => {
  const { club, member, observer, paper } = await setScene();
  const read = (person: { id: string }) =>
    as(person).threads.noteReading({ clubId: club.id, paperId: paper.id, visitId: crypto.randomUUID() });
  await read(member);
  const { next, leave } = await followClub(observer, club.id);
  await as(member).account.setShownWhileReading({ isShown: false });
  expect((await next())?.data).toEqual({ kind: "thread.reading", paperId: paper.id });
  await read(member);
  await as(member).threads.noteLeaving({ clubId: club.id, paperId: paper.id, visitId: crypto.randomUUID() });
  expect(await getDb().threadVisitor.count({ where: { clubId: club.id } })).toBe(0);
  await read(observer);
  expect(await read(member)).toEqual({ readers: [{ id: observer.id, name: observer.name }] });
  await as(member).account.setShownWhileReading({ isShown: true });
  await read(member);
  expect(await read(observer)).toEqual({ readers: [{ id: member.id, name: member.name }] });
  await leave();
});

test("whoever has left the club is no longer a reader, and a club that does not show its readers stores none", async () => {
  const { club, owner, member, observer, paper } = await setScene();
  const read = (person: { id: string }) =>
    as(person).threads.noteReading({ clubId: club.id, paperId: paper.id, visitId: crypto.randomUUID() });
  await read(member);
  await getDb().membership.deleteMany({ where: { clubId: club.id, userId: member.id } });
  expect(await read(observer)).toEqual({ readers: [] });
  await as(owner).threads.changeSettings({ clubId: club.id, showsReaders: false });
  await getDb().threadVisitor.deleteMany({ where: { clubId: club.id } });
  expect([await read(observer), await read(owner)]).toEqual([{ readers: [] }, { readers: [] }]);
  expect(await getDb().threadVisitor.count({ where: { clubId: club.id } })).toBe(0);
});
