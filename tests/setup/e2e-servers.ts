import { readFile } from "node:fs/promises";
import path from "node:path";
import type { ReplayItem } from "@tests/replay-server/daily-papers";
import { startReplayServer } from "@tests/replay-server/replay-server";
import { findFreePort, startApp } from "@tests/servers/app-server";
import { oidcClient, startIdentityProvider } from "@tests/servers/identity-provider";
import { startMailServer } from "@tests/servers/mail-server";
import { serveMailbox } from "@tests/servers/mailbox";
import { createDatabase, databasePrefix, dropDatabases, migrate } from "@tests/setup/test-database";
import { testEnvironment } from "@tests/setup/test-environment";

/**
 * Once before the journeys: a database, a mail server, a feed, an identity provider, and the app that knows them. Workers
 * learn of them by environment variables, which they inherit. What was started is stopped however this ends.
 */
export default async function startServers(): Promise<() => Promise<void>> {
  const closers: (() => Promise<void>)[] = [];
  const stopAll = async () => {
    for (const close of closers.splice(0).toReversed()) await close();
  };
  try {
    await start(closers);
  } catch (error) {
    await stopAll();
    throw error;
  }
  return stopAll;
}

async function start(closers: (() => Promise<void>)[]): Promise<void> {
  const databaseName = `${databasePrefix()}_e2e`;
  const databaseUrl = await createDatabase(databaseName);
  closers.push(() => dropDatabases(databaseName));
  await migrate(databaseUrl);

  const mail = await startMailServer();
  closers.push(mail.stop);
  const mailbox = await serveMailbox(mail.mails);
  closers.push(mailbox.stop);

  const feed = await startReplayServer({ items: await readFeedItems() });
  closers.push(feed.close);

  const port = await findFreePort();
  // localhost and not 127.0.0.1: the sign-in library takes the two for different sites.
  const publicUrl = `http://localhost:${port}`;
  const identities = await startIdentityProvider({ redirectUri: `${publicUrl}/api/auth/callback/oidc` });
  closers.push(identities.stop);

  const environment = {
    ...testEnvironment({ databaseUrl, publicUrl }),
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: "info",
    HF_BASE_URL: feed.url,
    SMTP_URL: mail.smtpUrl,
    OIDC_ISSUER: identities.issuer,
    OIDC_CLIENT_ID: oidcClient.id,
    OIDC_CLIENT_SECRET: oidcClient.secret,
    OIDC_NAME: "the university",
  };
  const app = await startApp(environment);
  closers.push(app.stop);

  Object.assign(process.env, environment, { MAILBOX_URL: mailbox.url });
}

/** What the feed has: the recorded items that ship with the project. */
async function readFeedItems(): Promise<ReplayItem[]> {
  const file = path.resolve(import.meta.dirname, "../fixtures/feed/hf-items.json");
  return JSON.parse(await readFile(file, "utf8")) as ReplayItem[];
}
