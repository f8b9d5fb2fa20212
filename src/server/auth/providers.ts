import type { Provider } from "next-auth/providers";
import GitHub from "next-auth/providers/github";
import Google from "next-auth/providers/google";
import HuggingFace from "next-auth/providers/huggingface";
import { env } from "@/env";

/** Ten minutes: long enough to open the mail on another device, short for a mailbox that others read later. */
export const MAX_MAIL_LINK_AGE_SECONDS = 10 * 60;

export interface ExternalProvider {
  id: string;
  name: string;
}

/** The providers whose variables are set, in the order of the sign-in page. */
export function listExternalProviders(): ExternalProvider[] {
  return configuredProviders().map(({ id, name }) => ({ id, name }));
}

function configuredProviders(): (ExternalProvider & { provider: Provider })[] {
  const e = env();
  const found: (ExternalProvider & { provider: Provider })[] = [];
  if (e.OIDC_ISSUER !== undefined && e.OIDC_CLIENT_ID !== undefined) {
    found.push({
      id: "oidc",
      name: e.OIDC_NAME,
      provider: {
        id: "oidc",
        name: e.OIDC_NAME,
        type: "oidc",
        issuer: e.OIDC_ISSUER,
        clientId: e.OIDC_CLIENT_ID,
        ...(e.OIDC_CLIENT_SECRET === undefined
          ? { client: { token_endpoint_auth_method: "none" } }
          : { clientSecret: e.OIDC_CLIENT_SECRET }),
        checks: ["pkce", "state", "nonce"],
        authorization: { params: { scope: "openid profile email" } },
        // Some providers put name and address only into the userinfo answer.
        idToken: false,
      },
    });
  }
  if (e.AUTH_GITHUB_ID !== undefined && e.AUTH_GITHUB_SECRET !== undefined) {
    const options = { clientId: e.AUTH_GITHUB_ID, clientSecret: e.AUTH_GITHUB_SECRET };
    found.push({ id: "github", name: "GitHub", provider: GitHub(options) });
  }
  if (e.AUTH_GOOGLE_ID !== undefined && e.AUTH_GOOGLE_SECRET !== undefined) {
    const options = { clientId: e.AUTH_GOOGLE_ID, clientSecret: e.AUTH_GOOGLE_SECRET };
    found.push({ id: "google", name: "Google", provider: Google(options) });
  }
  if (e.AUTH_HUGGINGFACE_ID !== undefined && e.AUTH_HUGGINGFACE_SECRET !== undefined) {
    const options = { clientId: e.AUTH_HUGGINGFACE_ID, clientSecret: e.AUTH_HUGGINGFACE_SECRET };
    found.push({ id: "huggingface", name: "Hugging Face", provider: HuggingFace(options) });
  }
  return found;
}

/**
 * For NextAuth: the external providers, and the mail link. Links are made and sent by `sign-in-links.ts`, since they
 * also come from the terminal and from organizers; NextAuth uses them up and makes the session.
 */
export function listProviders(): Provider[] {
  return [
    {
      id: "email",
      name: "Email",
      type: "email",
      maxAge: MAX_MAIL_LINK_AGE_SECONDS,
      sendVerificationRequest: () => {
        throw new Error("Sign-in links are sent by sign-in-links.ts");
      },
    },
    ...configuredProviders().map(({ provider }) => provider),
  ];
}
