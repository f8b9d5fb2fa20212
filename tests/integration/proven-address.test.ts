import { createPerson } from "@tests/factories/people";
import { uniqueSuffix } from "@tests/factories/sequence";
import { createSession } from "@tests/factories/sessions";
import type { AdapterUser } from "next-auth/adapters";
import { expect, test } from "vitest";
import { createAdapter } from "@/server/auth/adapter";
import { getDb } from "@/server/db";

const adapter = createAdapter(getDb);
const newcomer = (fields: Partial<AdapterUser> = {}): AdapterUser => ({
  id: "",
  name: "Mallory",
  email: `someone-${uniqueSuffix("proven")}@example.org`,
  emailVerified: null,
  ...fields,
});

/** Somebody made an account at a provider that believes any address, before its owner ever came here. */
async function takeAddress() {
  const user = await adapter.createUser?.(newcomer());
  if (user === undefined) throw new Error("The adapter makes no people.");
  await adapter.linkAccount?.({ userId: user.id, type: "oidc", provider: "oidc", providerAccountId: user.email });
  await createSession(getDb(), user);
  return user;
}

const waysIn = async ({ id }: { id: string }) => ({
  accounts: await getDb().account.count({ where: { userId: id } }),
  sessions: await getDb().session.count({ where: { userId: id } }),
});

test("whoever first opens a link at an address finds no one else in the account", async () => {
  const user = await takeAddress();
  await adapter.updateUser?.({ id: user.id, emailVerified: new Date() });
  expect(await waysIn(user)).toEqual({ accounts: 0, sessions: 0 });
});

test("nor do they when the account appears while they open their first link", async () => {
  const user = await takeAddress();
  const same = await adapter.createUser?.(newcomer({ email: user.email, emailVerified: new Date() }));
  expect(same?.id).toBe(user.id);
  expect(await waysIn(user)).toEqual({ accounts: 0, sessions: 0 });
});

test("a later link leaves what the person has", async () => {
  const user = await createPerson(getDb());
  await createSession(getDb(), user);
  await adapter.linkAccount?.({ userId: user.id, type: "oidc", provider: "oidc", providerAccountId: user.email });
  await adapter.updateUser?.({ id: user.id, emailVerified: new Date() });
  expect(await waysIn(user)).toEqual({ accounts: 1, sessions: 1 });
});

test("a provider's word about a taken address opens nothing", async () => {
  const user = await createPerson(getDb());
  await expect(adapter.createUser?.(newcomer({ email: user.email }))).rejects.toThrow();
});

test("two first links at once mean one person", async () => {
  const fields = newcomer({ emailVerified: new Date() });
  const made = await Promise.all(Array.from({ length: 20 }, () => adapter.createUser?.(fields)));
  expect(new Set(made.map((user) => user?.id)).size).toBe(1);
});

test.each(["\u0000", "a\uD800", "\u202Eyrollam", "x".repeat(300), " ", "a\nb"])(
  "the name %j from a provider does not get in",
  async (name) => {
    const user = await adapter.createUser?.(newcomer({ name }));
    expect(user?.name).toMatch(/^Someone/);
  },
);
