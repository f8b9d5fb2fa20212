// npm run sign-in-link -- --email name@example.org
// Prints a link that signs in whoever opens it, once, within a day. Without people on the instance: the owner's link.
import { emailInput } from "@/domain/people/email";
import { issueOwnerLink, issueSignInLink, MAX_ISSUED_LINK_AGE_SECONDS } from "@/server/auth/sign-in-links";
import { getDb } from "@/server/db";
import { closeInstance } from "../close-instance";
import { runCommand } from "../run-command";
import { readArguments } from "../runtime/arguments/read-arguments.mjs";

const address = readArguments("sign-in-link").text("email");

async function makeLink(): Promise<string> {
  if (address === undefined) {
    const link = await issueOwnerLink(getDb());
    if (link !== null) return link;
    throw new Error("Name the person to sign in: npm run sign-in-link -- --email name@example.org");
  }
  const email = emailInput.safeParse(address);
  if (!email.success) throw new Error(`${address}: ${email.error.issues[0]?.message ?? "not an email address"}`);
  return issueSignInLink(getDb(), { email: email.data, maxAgeSeconds: MAX_ISSUED_LINK_AGE_SECONDS });
}

await runCommand(async () => void process.stdout.write(`${await makeLink()}\n`), { close: closeInstance });
