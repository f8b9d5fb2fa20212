import { type Cast, createCast } from "@tests/factories/cast";
import { type CallerKind, callers, refusalOf } from "@tests/integration/authorization/callers";
import { type RouteRow, refusalStatus, routeRows } from "@tests/integration/authorization/route-rows";
import { sessionCookie } from "@tests/setup/session";
import type { RootDb } from "@/server/db";
import { expect, test } from "./fixtures";

for (const [file, row] of Object.entries(routeRows)) {
  const isRead = row.methods?.includes("GET") ?? true;
  if (isRead) {
    test(`${file} answers ${row.audience} and nobody else`, async ({ db, baseURL }) => {
      const cast = await createCast(db);
      const address = new URL(await row.at({ db, cast }), baseURL);
      for (const caller of callers) {
        const answer = await ask(address, { headers: await headersOf(db, caller, cast) });
        expect.soft(answer.status, caller).toBe(expectedStatus(file, row, caller));
        if (answer.status === 307 && caller === "nobody") expect.soft(answer.location).toMatch(/^\/sign-in\b/);
        if (row.audience !== "public") expect.soft(answer.cacheControl, caller).toContain("no-store");
      }
    });
  }

  const writes = row.takesAnyOrigin ? [] : (row.methods?.filter((candidate) => candidate !== "GET") ?? []);
  for (const method of writes) {
    test(`${method} ${file} refuses what another site sends`, async ({ db, baseURL }) => {
      const cast = await createCast(db);
      const address = new URL(await row.at({ db, cast }), baseURL);
      const session = await headersOf(db, "owner", cast);
      for (const origin of [undefined, "null", "https://evil.example", `${baseURL}.evil.example`, "http://localhost"]) {
        const answer = await ask(address, {
          method,
          headers: { ...session, "content-type": "application/x-www-form-urlencoded", ...(origin && { origin }) },
          body: "next=%2F",
        });
        expect.soft(answer.status, `Origin: ${origin}`).toBe(403);
      }
    });
  }
}

async function headersOf(db: RootDb, caller: CallerKind, cast: Cast): Promise<Record<string, string>> {
  return caller === "nobody" ? {} : { cookie: await sessionCookie(db, cast[caller]) };
}

function expectedStatus(file: string, row: RouteRow, caller: CallerKind): number {
  const refusal = refusalOf(caller, row.audience);
  return row.status?.(caller) ?? (refusal === null ? 200 : refusalStatus(file, refusal));
}

/** The head of the answer. The body is left: a stream of events has no end. */
async function ask(address: URL, init: RequestInit) {
  const response = await fetch(address, { ...init, redirect: "manual" });
  await response.body?.cancel();
  return {
    status: response.status,
    location: response.headers.get("location") ?? "",
    cacheControl: response.headers.get("cache-control") ?? "",
  };
}
