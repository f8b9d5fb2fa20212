import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type Configuration } from "oidc-provider";

export const oidcClient = { id: "paperclub-tests", secret: "a secret between two servers of one test run" };

export interface IdentityProvider {
  issuer: string;
  stop: () => Promise<void>;
}

/**
 * A real OpenID provider on a free port. Its sign-in page asks for an e-mail address and believes it; an address that
 * begins with "unverified" is one that the provider has not checked.
 */
export async function startIdentityProvider({ redirectUri }: { redirectUri: string }): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(redirectUri));
  const answer = provider.callback();
  server.on("request", (request, response) => {
    const isOurs = request.url?.startsWith("/interaction/") === true;
    const work = isOurs ? signIn(provider, request, response) : answer(request, response);
    work.catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  return {
    issuer,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The sign-in page, and its form's answer. */
async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "POST") {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(
      '<!doctype html><html lang="en"><title>Sign in at the university</title><main><h1>Sign in at the university</h1>' +
        '<form method="post"><label>Email <input name="email" type="email" required autofocus></label>' +
        "<button>Sign in</button></form></main></html>",
    );
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const email = new URLSearchParams(Buffer.concat(chunks).toString()).get("email") ?? "";
  await provider.interactionFinished(request, response, { login: { accountId: email } });
}

function configuration(redirectUri: string): Configuration {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    clients: [{ client_id: oidcClient.id, client_secret: oidcClient.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig", kid: "tests" }] },
    cookies: { keys: ["only for tests"] },
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    findAccount: (_context, email) => ({
      accountId: email,
      claims: () => ({
        sub: email,
        email,
        email_verified: !email.startsWith("unverified"),
        name: `${email.split("@")[0]} of the university`,
      }),
    }),
    // Nobody is asked whether Paperclub may know who they are: consent is the provider's matter and not ours to test.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  };
}
