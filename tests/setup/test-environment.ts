import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** The settings of the app in tests. Nothing outside is configured unless a test brings a server for it. */
export function testEnvironment({
  databaseUrl,
  publicUrl = "http://localhost:3000",
}: {
  databaseUrl: string;
  publicUrl?: string;
}): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    // Fixed, so that what is signed is the same in every run.
    AUTH_SECRET: "a secret that is only ever used by tests",
    DATA_DIR: mkdtempSync(path.join(tmpdir(), "paperclub-test-")),
    LOG_LEVEL: "silent",
    MAIL_FROM: "Paperclub <paperclub@example.org>",
    // A port on which nothing listens: a test that imports from the source brings a replay server.
    HF_BASE_URL: "http://localhost:9",
    SMTP_URL: "",
    OIDC_ISSUER: "",
  };
}
