import { createHash, randomBytes } from "node:crypto";
import { type IdentityProvider, oidcClient, startIdentityProvider } from "@tests/servers/identity-provider";
import { afterAll, beforeAll, expect, test } from "vitest";

const REDIRECT_URI = "http://localhost:3000/api/auth/callback/oidc";
let provider: IdentityProvider;

beforeAll(async () => {
  provider = await startIdentityProvider({ redirectUri: REDIRECT_URI });
});
afterAll(() => provider.stop());

test("the code flow with PKCE ends in the address that was typed", async () => {
  const browser = new CookieJar();
  const verifier = randomBytes(32).toString("base64url");
  const start = new URL(`${provider.issuer}/auth`);
  start.search = new URLSearchParams({
    client_id: oidcClient.id,
    response_type: "code",
    redirect_uri: REDIRECT_URI,
    scope: "openid email profile",
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();

  const form = await browser.follow(start.href);
  expect(await form.text()).toContain("Sign in at the university");
  const end = await browser.follow(form.url, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: "email=fay%40example.org",
  });
  const code = new URL(end.url).searchParams.get("code");

  const tokens = await fetch(`${provider.issuer}/token`, {
    method: "POST",
    headers: {
      authorization: `Basic ${Buffer.from(`${oidcClient.id}:${encodeURIComponent(oidcClient.secret).replaceAll("%20", "+")}`).toString("base64")}`,
    },
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code: code ?? "",
      redirect_uri: REDIRECT_URI,
      code_verifier: verifier,
    }),
  });
  const { access_token } = (await tokens.json()) as { access_token: string };
  const me = await fetch(`${provider.issuer}/me`, { headers: { authorization: `Bearer ${access_token}` } });
  expect(await me.json()).toEqual({
    sub: "fay@example.org",
    email: "fay@example.org",
    email_verified: true,
    name: "fay of the university",
  });
});

/** Follows redirects with cookies, as a browser does, up to the client's own address. */
class CookieJar {
  readonly #cookies = new Map<string, string>();

  async follow(url: string, init: RequestInit = {}): Promise<{ url: string; text: () => Promise<string> }> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const response = await fetch(url, { ...init, redirect: "manual", headers: { ...init.headers, cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
    const location = response.headers.get("location");
    if (location === null) return { url, text: () => response.text() };
    const next = new URL(location, url).href;
    return next.startsWith(REDIRECT_URI) ? { url: next, text: () => Promise.resolve("") } : this.follow(next);
  }
}
