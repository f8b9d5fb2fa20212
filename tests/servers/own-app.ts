import { findFreePort } from "@tests/servers/app-server";
import { testEnvironment } from "@tests/setup/test-environment";

/** The address and the settings of an app that a journey starts for itself, beside the one that all share. */
export async function ownApp({ databaseUrl, host = "localhost" }: { databaseUrl: string; host?: string }) {
  const port = String(await findFreePort());
  const origin = `http://${host}:${port}`;
  return {
    origin,
    environment: { ...testEnvironment({ databaseUrl, publicUrl: origin }), PORT: port, PUBLIC_URL: origin },
  };
}
