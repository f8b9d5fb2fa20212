import type { Page } from "@playwright/test";
import { linkIn } from "@tests/servers/mailbox";
import { checkAccessibility, expect, test } from "./fixtures";

/** All but the one that says which zone the browser is in. */
const secretCookies = async (page: Page) => (await page.context().cookies()).filter(({ name }) => name !== "zone");

test("a mail link signs in by its button, once @phone", async ({ page, mailbox, openBrowser }, { project }) => {
  const address = `newcomer-${project.name}@example.org`;
  await page.goto("/sign-in");
  await checkAccessibility(page);
  await page.getByLabel("Email address").fill(address);
  await page.getByRole("button", { name: "Send me a link" }).click();
  await page.waitForURL("/sign-in/sent");
  await checkAccessibility(page);

  const link = linkIn(await mailbox.waitFor(address), "/sign-in/link");
  // A mail scanner opens it first, and again.
  for (const method of ["HEAD", "GET", "GET"]) expect((await fetch(link, { method })).status).toBe(200);
  await page.goto(link);
  await checkAccessibility(page);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  expect(await secretCookies(page)).toMatchObject([{ name: "paperclub.session", httpOnly: true, sameSite: "Lax" }]);

  const thief = await openBrowser();
  await thief.goto(link);
  await thief.getByRole("button", { name: "Sign in" }).click();
  await expect(thief.getByText("This link no longer works.")).toBeVisible();
  expect(await secretCookies(thief)).toEqual([]);
});

test("an OpenID provider signs in who it knows", async ({ page, db, watch }) => {
  watch.allow(/localhost:\d+\/interaction|favicon/); // the provider's own page
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "the university" }).click();
  await page.getByLabel("Email").fill("professor@example.org");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => url.origin === process.env.PUBLIC_URL && !url.pathname.startsWith("/sign-in"));
  const user = await db.user.findUnique({ where: { email: "professor@example.org" }, include: { accounts: true } });
  expect(user?.accounts).toMatchObject([{ provider: "oidc", providerAccountId: "professor@example.org" }]);
});

test("a session in the database is a signed-in browser", async ({ openBrowser, person }) => {
  const page = await openBrowser(await person());
  await page.goto("/sign-in");
  await page.waitForURL((url) => url.pathname !== "/sign-in");
});
