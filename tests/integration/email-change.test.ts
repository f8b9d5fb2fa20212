import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { createCast } from "@tests/factories/cast";
import { createPerson } from "@tests/factories/people";
import { nextNumber } from "@tests/factories/sequence";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { describe, expect, test, vi } from "vitest";
import { env } from "@/env";
import { findViewer } from "@/server/auth/viewer";
import { getDb } from "@/server/db";

const emailOf = async ({ id }: { id: string }) => (await getDb().user.findUniqueOrThrow({ where: { id } })).email;
const newAddress = () => `another-${nextNumber("address")}@example.org`;

/** The mails to an address that were written to the outbox, with the line breaks of their encoding taken out. */
async function mailsTo(address: string): Promise<string[]> {
  const outbox = path.join(env().DATA_DIR, "outbox");
  const files = await readdir(outbox);
  const mails = await Promise.all(files.map((file) => readFile(path.join(outbox, file), "utf8")));
  return mails
    .filter((mail) => mail.includes(`To: ${address}`))
    .map((mail) => mail.replaceAll("=\r\n", "").replaceAll("=3D", "="));
}

async function tokenFor(address: string): Promise<string> {
  const [mail = ""] = await mailsTo(address);
  return /[?&]token=([\w-]+)/.exec(mail)?.[1] ?? "";
}

async function askFor(person: { id: string }, email = newAddress(), cookie?: string) {
  vi.spyOn(process.stdout, "write").mockReturnValue(true); // the terminal names the file of each mail
  await as(person, cookie === undefined ? {} : { token: cookie }).account.requestEmailChange({ email });
  return { email, token: await tokenFor(email) };
}

describe("another address", () => {
  test("counts once its link was confirmed; the former one is notified, and its links are void", async () => {
    const ada = await createPerson(getDb());
    const { email, token } = await askFor(ada);
    expect(await emailOf(ada)).toBe(ada.email);
    await getDb().signInToken.create({
      data: { identifier: ada.email, tokenHash: "of a link to the former", expiresAt: new Date(Date.now() + 60_000) },
    });
    await as(ada).account.confirmEmailChange({ email, token });
    expect(await emailOf(ada)).toBe(email);
    expect(await getDb().signInToken.count({ where: { identifier: ada.email } })).toBe(0);
    const mails = await getDb().$queryRaw<{ subject: string }[]>`
      SELECT payload->>'subject' AS subject FROM graphile_worker._private_jobs WHERE payload->>'to' = ${ada.email}`;
    expect(mails).toEqual([{ subject: "Your address was changed" }]);
  });

  test("is confirmed once, by the person who asked, for the address that was asked for", async () => {
    const [ada, eve] = [await createPerson(getDb()), await createPerson(getDb())];
    const { email, token } = await askFor(ada);
    const refused: [{ id: string }, { email: string; token: string }][] = [
      [eve, { email, token }],
      [ada, { email: newAddress(), token }],
      [ada, { email, token: "x".repeat(43) }],
    ];
    for (const [person, input] of refused) {
      await expect(as(person).account.confirmEmailChange(input)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const atOnce = await Promise.allSettled(
      Array.from({ length: 10 }, () => as(ada).account.confirmEmailChange({ email, token })),
    );
    expect(atOnce.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  test("is not good any more once the session that asked is signed out; other sessions' requests are", async () => {
    const ada = await createPerson(getDb());
    const { session, token: cookie } = await createSession(getDb(), ada);
    const revoked = await askFor(ada, newAddress(), cookie);
    const kept = await askFor(ada);
    await as(ada).account.revokeSession({ sessionId: session.id });
    await expect(
      as(ada).account.confirmEmailChange({ email: revoked.email, token: revoked.token }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    await as(ada).account.confirmEmailChange(kept);
    expect(await emailOf(ada)).toBe(kept.email);
  });

  test("ends the sessions that an organizer's link made", async () => {
    const { club, organizer, member } = await createCast(getDb());
    const issuer = await getDb().membership.findFirstOrThrow({ where: { clubId: club.id, userId: organizer.id } });
    const { session, token: cookie } = await createSession(getDb(), member);
    await getDb().session.update({ where: { id: session.id }, data: { issuerMembershipId: issuer.id } });
    await as(member).account.confirmEmailChange(await askFor(member));
    expect(await findViewer(getDb(), cookie)).toBeNull();
  });

  test("is too late after an hour", async () => {
    const ada = await createPerson(getDb());
    const { email, token } = await askFor(ada);
    await getDb().signInToken.updateMany({
      where: { identifier: `email-change:${ada.id}:${email}` },
      data: { expiresAt: new Date(Date.now() - 1) },
    });
    await expect(as(ada).account.confirmEmailChange({ email, token })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("that belongs to somebody gets the same answer, and a mail without a link", async () => {
    const [ada, bob] = [await createPerson(getDb()), await createPerson(getDb())];
    const { token } = await askFor(ada, bob.email);
    expect(token).toBe("");
    expect(await mailsTo(bob.email)).toEqual([expect.stringContaining("already has an account")]);
  });

  test("that got an account in between is refused, and both keep theirs", async () => {
    const ada = await createPerson(getDb());
    const { email, token } = await askFor(ada);
    await createPerson(getDb(), { email });
    await expect(as(ada).account.confirmEmailChange({ email, token })).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await emailOf(ada)).toBe(ada.email);
  });

  test("floods nobody", async () => {
    const ada = await createPerson(getDb());
    const { email } = await askFor(ada);
    const more = await Promise.allSettled(
      Array.from({ length: 9 }, () => as(ada).account.requestEmailChange({ email })),
    );
    expect(more.filter(({ status }) => status === "fulfilled")).toHaveLength(4);
    expect(await mailsTo(email)).toHaveLength(5);
  });

  test("is asked for ten times in ten minutes, however many there are", async () => {
    const { id } = await createPerson(getDb());
    await askFor({ id });
    const more = await Promise.allSettled(
      Array.from({ length: 14 }, () => as({ id }).account.requestEmailChange({ email: newAddress() })),
    );
    expect(more.filter(({ status }) => status === "fulfilled")).toHaveLength(9);
  });

  test.each(["", "ada", "ada@example.org, eve@example.org", "ada@example.org\r\nBcc: eve@example.org", "<a@b>@c.d"])(
    "%j is no address",
    async (email) => {
      const ada = await createPerson(getDb());
      await expect(as(ada).account.requestEmailChange({ email })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    },
  );
});
