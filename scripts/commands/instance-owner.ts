// npm run instance-owner -- --email name@example.org
// Makes somebody who has an account an owner of the instance, beside those who are.
import { emailInput } from "@/domain/people/email";
import { getDb } from "@/server/db";
import { closeInstance } from "../close-instance";
import { runCommand } from "../run-command";
import { readArguments } from "../runtime/arguments/read-arguments.mjs";

const address = readArguments("instance-owner").text("email");

async function makeOwner(): Promise<string> {
  if (address === undefined) throw new Error("Say who: npm run instance-owner -- --email name@example.org");
  const email = emailInput.safeParse(address);
  if (!email.success) throw new Error(`${address}: ${email.error.issues[0]?.message ?? "not an email address"}`);
  const { count } = await getDb().user.updateMany({ where: { email: email.data }, data: { isInstanceOwner: true } });
  if (count === 0) throw new Error(`Nobody on this instance has the address ${email.data}. Ask them to sign in first.`);
  return `${email.data} is an owner of this instance now.`;
}

await runCommand(async () => void process.stdout.write(`${await makeOwner()}\n`), { close: closeInstance });
