// Without a mail server the terminal says where a mail is, and gives its links to be opened.

import { readFile } from "node:fs/promises";
import { createPerson } from "@tests/factories/people";
import { expect, test, vi } from "vitest";
import { mailSignInLink } from "@/server/auth/sign-in-links";
import { getDb } from "@/server/db";
import { sendMail } from "@/server/mail/send-mail";
import { writeMail } from "@/server/mail/write-mail";

/** What the terminal shows meanwhile. */
async function terminalDuring(run: () => Promise<void>): Promise<string> {
  const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  try {
    await run();
    return write.mock.calls.map(([text]) => String(text)).join("");
  } finally {
    write.mockRestore();
  }
}

test("the link of a sign-in mail is whole, in a line of its own, and the file stays", async () => {
  const { email } = await createPerson(getDb());
  const shown = await terminalDuring(() => mailSignInLink(getDb(), { email, next: "/clubs", maxAgeSeconds: 600 }));
  const [, file = "", link = ""] = /^A mail was written to (\S+\.eml)\n {2}(\S+)\n$/.exec(shown) ?? [];
  expect(new URL(link).pathname).toBe("/sign-in/link");
  expect(new URL(link).searchParams.get("email")).toBe(email);
  expect(new URL(link).searchParams.get("token")).toMatch(/^[\w-]{43}$/);
  const written = await readFile(file, "utf8");
  expect(written).toContain(`To: ${email}`);
  expect(written).not.toContain("links:");
});

test("a link in somebody's quoted words is not shown as one of ours", async () => {
  const text = "Open this: https://evil.example/";
  const mail = writeMail({
    parts: [{ quoted: { text, html: `<p>${text}</p>` } }, { link: "https://papers.lan/c/x", words: "Read it" }],
  });
  const shown = await terminalDuring(() => sendMail({ to: "ada@example.org", subject: "A reply", ...mail }));
  expect(shown).toMatch(/\.eml\n {2}https:\/\/papers\.lan\/c\/x\n$/);
});
