import { type BrowserContextOptions, test as base, expect, type Page } from "@playwright/test";
import { createPerson } from "@tests/factories/people";
import type { ReceivedMail } from "@tests/servers/mail-store";
import { listMails, waitForMail } from "@tests/servers/mailbox";
import { login } from "@tests/setup/session";
import type { User } from "@/generated/prisma/client";
import { createDb, createPool, type RootDb } from "@/server/db";
import { BrowserWatch } from "./watch-browser";

export { checkAccessibility } from "./check-accessibility";
export { expect };

interface Mailbox {
  /** The next mail to the address; each is given once. */
  waitFor: (to: string) => Promise<ReceivedMail>;
  list: (to: string) => Promise<ReceivedMail[]>;
}

interface Fixtures {
  /** Someone with an account, made in the app's database. */
  person: (fields?: Parameters<typeof createPerson>[1]) => Promise<User>;
  /** A browser of its own with one page, signed in if a person is given. Closed at the end. */
  openBrowser: (person?: { id: string }, options?: BrowserContextOptions) => Promise<Page>;
  mailbox: Mailbox;
  /** Says that this test makes a browser complain: `watch.allow(/404/)`. Every other complaint fails the test. */
  watch: BrowserWatch;
}

/** The app, its database and mail, with every page watched. Fixtures that only one test needs are in its own file. */
export const test = base.extend<Fixtures, { db: RootDb }>({
  db: [
    // Playwright reads which fixtures are asked for from the pattern, so there must be one, even an empty one.
    async ({}, use) => {
      const pool = createPool(fromEnvironment("DATABASE_URL"), 3);
      const db = createDb(pool);
      await use(db);
      await db.$disconnect();
      await pool.end();
    },
    { scope: "worker" },
  ],
  baseURL: ({}, use) => use(fromEnvironment("PUBLIC_URL")),
  watch: [
    async ({}, use) => {
      const watch = new BrowserWatch();
      await use(watch);
      expect(watch.complaints(), "what browsers complained of").toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, watch }, use) => {
    watch.follow(context);
    await use(context);
  },
  person: ({ db }, use) => use((fields) => createPerson(db, fields)),
  openBrowser: async ({ browser, contextOptions, baseURL, viewport, timezoneId, locale, watch, db }, use) => {
    const contexts: { close: () => Promise<void> }[] = [];
    await use(async (person, options = {}) => {
      const shared = { ...contextOptions, viewport, ...(baseURL && { baseURL }), ...(timezoneId && { timezoneId }) };
      const context = await browser.newContext({ ...shared, ...(locale && { locale }), ...options });
      contexts.push(context);
      watch.follow(context);
      if (person !== undefined) await login(db, context, person);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
  mailbox: ({}, use) => {
    const url = fromEnvironment("MAILBOX_URL");
    return use({ waitFor: (to) => waitForMail(url, to), list: (to) => listMails(url, to) });
  },
});

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: tests/setup/e2e-servers.ts did not run.`);
  return value;
}
