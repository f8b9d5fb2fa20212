import { createPerson } from "@tests/factories/people";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { setInbox } from "@tests/setup/set-inbox";
import { expect, test } from "vitest";
import { mentionText } from "@/domain/threads/mentions";
import { getDb } from "@/server/db";

const db = getDb();

test("reading in the thread reads the inbox, up to there", async () => {
  const { say, inbox, on, member, owner } = await setInbox();
  for (const body of ["one", "two", "three"]) await say(member, `${body} ${mentionText(owner)}`);
  await deliverEvents();
  const unread = () => as(owner).notifications.countUnread();
  expect(await unread()).toEqual({ unread: 3 });
  await as(owner).threads.markRead({ ...on, upTo: 2 });
  expect((await inbox(owner)).map(({ isRead }) => isRead)).toEqual([false, true, true]);
  expect(await unread()).toEqual({ unread: 1 });
  await as(owner).notifications.markAllRead();
  expect(await unread()).toEqual({ unread: 0 });
});

test("an inbox is one's own: filters, pages by key, and ids of others' change nothing", async () => {
  const { say, inbox, member, owner, organizer } = await setInbox();
  const asked = await say(owner, "A question.");
  for (let number = 0; number < 24; number += 1) {
    await say(member, number % 2 ? mentionText(owner) : "An answer.", number % 2 ? null : asked.id);
  }
  await deliverEvents();
  const first = await as(owner).notifications.list({});
  const second = await as(owner).notifications.list({ after: first.next ?? "" });
  expect(first.notifications).toHaveLength(20);
  expect(second).toMatchObject({ next: null });
  const ids = [...first.notifications, ...second.notifications].map(({ id }) => id);
  expect(new Set(ids).size).toBe(24);
  expect(new Set((await inbox(owner, { filter: "replied" })).map(({ reason }) => reason))).toEqual(
    new Set(["replied"]),
  );
  await as(organizer).notifications.markRead({ ids: ids.slice(0, 3) }); // not theirs
  expect(await inbox(owner, { filter: "unread" })).toHaveLength(20);
  await as(owner).notifications.markRead({ ids: ids.slice(0, 5) });
  expect((await inbox(owner, { filter: "unread" })).map(({ id }) => id)).toEqual(ids.slice(5));
  expect(await as(await createPerson(db)).notifications.list({})).toEqual({ notifications: [], next: null });
});

test("the next page of the inbox begins behind the last one read, though its end was raised again since", async () => {
  const { say, owner, member } = await setInbox();
  for (let number = 0; number < 22; number += 1) await say(member, mentionText(owner));
  await deliverEvents();
  const first = await as(owner).notifications.list({});
  const ids = first.notifications.map(({ id }) => id);
  // As a turn is that changes.
  await db.notification.update({ where: { id: ids.at(-1) ?? "" }, data: { createdAt: new Date() } });
  const second = await as(owner).notifications.list({ after: first.next ?? "" });
  expect(second.notifications).toHaveLength(2);
  for (const { id } of second.notifications) expect(ids).not.toContain(id);
});

test("mail comes at once for what is meant for one, until one says otherwise", async () => {
  const { owner } = await setInbox();
  const preferences = () => as(owner).notifications.getPreferences();
  const mail = (mentioned: string, replied: string, followed: string) => [
    { reason: "assigned", mail: "at_once" },
    { reason: "mentioned", mail: mentioned },
    { reason: "replied", mail: replied },
    { reason: "followed", mail: followed },
    { reason: "club", mail: "at_once" },
  ];
  expect(await preferences()).toEqual(mail("at_once", "at_once", "never"));
  await as(owner).notifications.setPreference({ reason: "mentioned", mail: "never" });
  await as(owner).notifications.setPreference({ reason: "followed", mail: "at_once" });
  expect(await preferences()).toEqual(mail("never", "at_once", "at_once"));
});
