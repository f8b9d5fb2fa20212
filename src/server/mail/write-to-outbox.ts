import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/env";
import { logger } from "@/server/logger";
import { processGlobal } from "@/server/process-global";

const DAY_MS = 24 * 60 * 60_000;
/** Who runs an instance without a mail server looks at a mail when it comes. Its links are void by then anyway. */
const KEEP_MS = 30 * DAY_MS;

/** Makes the mail an .eml file that any mail program opens, and gives its name. Old ones go, once a day. */
export async function writeToOutbox(message: Buffer): Promise<string> {
  const outbox = path.join(env().DATA_DIR, "outbox");
  await mkdir(outbox, { recursive: true, mode: 0o700 });
  const now = new Date().toISOString().replaceAll(":", "-");
  const file = path.join(outbox, `${now}-${crypto.randomUUID().slice(0, 8)}.eml`);
  await writeFile(`${file}.part`, message, { mode: 0o600 });
  await rename(`${file}.part`, file);
  await retireOldMails(outbox).catch((error: unknown) =>
    logger().warn({ err: error }, "old mails could not be removed"),
  );
  return file;
}

async function retireOldMails(outbox: string): Promise<void> {
  const last = processGlobal("outboxRetired", () => ({ at: 0 }));
  if (Date.now() - last.at < DAY_MS) return;
  last.at = Date.now();
  for (const name of await readdir(outbox)) {
    if (!/\.eml(\.part)?$/.test(name)) continue;
    const file = path.join(outbox, name);
    const found = await stat(file).catch(() => undefined);
    if (found !== undefined && Date.now() - found.mtimeMs > KEEP_MS) await rm(file, { force: true });
  }
}
