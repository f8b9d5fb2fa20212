import path from "node:path";
import { z } from "zod";
import { processGlobal } from "@/server/process-global";

/** An empty variable counts as one that is not set, as people expect of `FOO= npm start`. */
const optional = z.preprocess((value) => (value === "" ? undefined : value), z.string().optional());

const schema = z.object({
  NODE_ENV: z.enum(["development", "test", "production"]).default("development"),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(200).default(16),
  /** Signs cookies, mail-link hashes and calendar addresses. `npm start` makes one and keeps it in DATA_DIR. */
  AUTH_SECRET: z.string().min(32),
  /** Where people reach this instance. Origins are checked against it and links are made from it. */
  PUBLIC_URL: z.url().default("http://localhost:3000"),
  DATA_DIR: z.string().default(".data"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
  /** `inside`: this web process also runs jobs. `apart`: `npm run worker` does. */
  WORKER: z.enum(["inside", "apart"]).default("inside"),
  /** Set by our scripts: nobody else uses the embedded database, so what is locked in it was left by a process that died. */
  STARTED_ALONE: z.enum(["yes", "no"]).default("no"),
  SMTP_URL: optional,
  MAIL_FROM: z.string().default("Paperclub <paperclub@localhost>"),
  HF_BASE_URL: z.url().default("https://huggingface.co"),
  OIDC_ISSUER: optional,
  OIDC_CLIENT_ID: optional,
  OIDC_CLIENT_SECRET: optional,
  OIDC_NAME: z.string().default("your organisation"),
  AUTH_GITHUB_ID: optional,
  AUTH_GITHUB_SECRET: optional,
  AUTH_GOOGLE_ID: optional,
  AUTH_GOOGLE_SECRET: optional,
  AUTH_HUGGINGFACE_ID: optional,
  AUTH_HUGGINGFACE_SECRET: optional,
});

export type Env = z.infer<typeof schema>;

/**
 * The only reader of `process.env`. Read on first use and not on import, because `next build`
 * imports every module on a machine that has no database and no secret.
 */
export function env(): Env {
  return processGlobal("env", () => {
    const result = schema.safeParse(process.env);
    if (!result.success) {
      const lines = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
      throw new Error(`The environment is not as Paperclub needs it. ${lines.join("; ")}`);
    }
    return { ...result.data, DATA_DIR: path.resolve(result.data.DATA_DIR) };
  });
}

/** `http://localhost:3000`, without a trailing slash. */
export function publicOrigin(): string {
  return new URL(env().PUBLIC_URL).origin;
}

/** Where our files are. Set by our scripts, since a command runs in whatever folder the person is in. */
export function projectRoot(): string {
  return path.resolve(process.env.PROJECT_ROOT ?? ".");
}
