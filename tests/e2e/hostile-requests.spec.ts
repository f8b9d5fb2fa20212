import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { uniqueSuffix } from "@tests/factories/sequence";
import { createSession } from "@tests/factories/sessions";
import { linkIn } from "@tests/servers/mailbox";
import { sessionCookie } from "@tests/setup/session";
import { hashToken } from "@/server/auth/token-hash";
import { expect, test } from "./fixtures";

const json = { "content-type": "application/json" };
const form = { "content-type": "application/x-www-form-urlencoded" };

/** Sends from our own origin, without following, and says how long it took. */
async function send(path: string, { headers = {}, ...init }: RequestInit = {}) {
  const origin = process.env.PUBLIC_URL ?? "";
  const from = performance.now();
  const answer = await fetch(origin + path, { redirect: "manual", ...init, headers: { origin, ...headers } });
  await answer.arrayBuffer();
  return { status: answer.status, headers: answer.headers, tookMs: performance.now() - from };
}

const GARBAGE = '--x\r\ncontent-disposition: form-data; name=0\r\n\r\n["$F1","$K1:__proto__:then"]\r\n--x--';
const multipart = { "content-type": "multipart/form-data; boundary=x" };
const malformed: Record<string, RequestInit> = {
  "an unknown action": {
    method: "POST",
    headers: { "next-action": "0".repeat(42), "content-type": "text/plain" },
    body: "[]",
  },
  "an odd action": { method: "POST", headers: { "next-action": "x", ...multipart }, body: GARBAGE },
  "an action in a form": { method: "POST", headers: multipart, body: GARBAGE.replace("name=0", "name=$ACTION_REF_1") },
  "half a form": { method: "POST", headers: { "next-action": "0".repeat(42), ...multipart }, body: "--x\r\nhalf" },
  "an odd router state": { headers: { rsc: "1", "next-router-state-tree": "%5B%5B%5B" } },
  "a deep router state": { headers: { rsc: "1", "next-router-state-tree": encodeURIComponent("[".repeat(3_000)) } },
  "an odd segment": { headers: { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/../x" } },
  "the middleware's header": {
    headers: { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  },
  "headers of 100 kB": { headers: { "x-large": "x".repeat(100_000) } },
};

for (const [name, init] of Object.entries(malformed)) {
  test(`${name} is refused, or ignored, and others are served`, async ({ db, person }) => {
    const cookie = await sessionCookie(db, await person());
    for (const path of ["/sign-in", "/clubs", "/clubs?_rsc=x"]) {
      const { status } = await send(path, { ...init, headers: { ...init.headers, cookie } as Record<string, string> });
      expect.soft(status, path).toBeLessThan(500);
    }
    expect((await send("/clubs", { headers: { cookie } })).status).toBe(200);
  });
}

test("bombs are refused within two seconds", async () => {
  const call = (body: BodyInit, headers = {}) =>
    send("/api/trpc/account.rename", { method: "POST", headers: { ...json, ...headers }, body });
  const bombs = {
    "7 million brackets": () => call("[".repeat(7_000_000)),
    "2 million objects": () => call('{"a":'.repeat(2_000_000)),
    "a million keys": () => call(`{${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`).join()}}`),
    "what says it is compressed": () => call(new Uint8Array(100_000), { "content-encoding": "gzip" }),
    "a form of 10 MB": () => send("/sign-in/use", { method: "POST", headers: form, body: "a&".repeat(5_000_000) }),
    "a thousand calls": () =>
      send(`/api/trpc/${Array(1_000).fill("account.rename").join()}?batch=1`, {
        method: "POST",
        headers: json,
        body: "{}",
      }),
  };
  for (const [name, drop] of Object.entries(bombs)) {
    const { status, tookMs } = await drop();
    expect.soft(status, name).toBeGreaterThanOrEqual(400);
    expect.soft(status, name).toBeLessThan(500);
    expect.soft(tookMs, name).toBeLessThan(2_000);
  }
});

test("what is no form is refused by the forms' handlers", async () => {
  for (const path of ["/sign-in/request", "/sign-in/use", "/sign-in/with/oidc"]) {
    for (const headers of [
      {},
      json,
      { "content-type": "text/plain" },
      multipart,
      { "content-type": "multipart/form-data" },
    ]) {
      expect.soft((await send(path, { method: "POST", headers, body: "x" })).status, path).toBe(400);
    }
    const nulls = await send(path, { method: "POST", headers: form, body: "email=%00&token=%00&next=%00" });
    expect.soft(nulls.status, path).toBe(303);
  }
});

test("only JSON that is sent by POST from our own pages changes anything", async ({ db }) => {
  const { club, member } = await createCast(db);
  const cookie = await sessionCookie(db, member);
  const paper = await createPaper(db);
  const body = JSON.stringify({ clubId: club.id, paperId: paper.id, body: "Forged.", requestKey: crypto.randomUUID() });
  const address = "/api/trpc/threads.post";
  const attempts: [string, RequestInit][] = [
    [`${address}?input=${encodeURIComponent(body)}`, {}],
    [`${address}?input=${encodeURIComponent(body)}`, { method: "HEAD" }],
    ...["PUT", "PATCH", "DELETE"].map((method): [string, RequestInit] => [address, { method, headers: json, body }]),
    ...["null", "https://evil.example", "http://localhost", `${process.env.PUBLIC_URL}.evil.example`].map(
      (origin): [string, RequestInit] => [address, { method: "POST", headers: { ...json, origin }, body }],
    ),
    ...["text/plain", "application/x-www-form-urlencoded", "text/plain;application/json"].map(
      (type): [string, RequestInit] => [address, { method: "POST", headers: { "content-type": type }, body }],
    ),
  ];
  for (const [path, init] of attempts) {
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const { status } = await send(path, { ...init, headers });
    expect
      .soft(status === 204 || status >= 400, `${init.method} ${JSON.stringify(init.headers)}: ${status}`)
      .toBe(true);
  }
  expect(await db.comment.count({ where: { clubId: club.id } })).toBe(0);
});

test("fifty presses at once use a link once, and the session is a new one", async ({ db, mailbox, person }) => {
  const ada = await person({ email: `fifty-${uniqueSuffix("mail")}@example.org` });
  const former = (await createSession(db, ada)).token;
  expect(
    (await send("/sign-in/request", { method: "POST", headers: form, body: new URLSearchParams({ email: ada.email }) }))
      .status,
  ).toBe(303);
  const link = new URL(linkIn(await mailbox.waitFor(ada.email), "/sign-in/link"));
  const stored = await db.signInToken.findMany({ where: { identifier: ada.email } });
  expect(JSON.stringify(stored)).not.toContain(link.searchParams.get("token"));
  const cookie = `paperclub.session=${former}`;
  const presses = await Promise.all(
    Array.from({ length: 50 }, () =>
      send("/sign-in/use", { method: "POST", headers: { ...form, cookie }, body: link.searchParams }),
    ),
  );
  const made = presses.flatMap(({ headers }) =>
    headers.getSetCookie().filter((one) => one.startsWith("paperclub.session=")),
  );
  expect(made).toHaveLength(1);
  expect(made[0]).not.toContain(former);
  expect(await db.session.count({ where: { userId: ada.id } })).toBe(1);
  expect(await db.session.count({ where: { tokenHash: hashToken(former) } })).toBe(0);
});

test("forged addresses of the client do not stretch a limit", async () => {
  const email = `flooded-${uniqueSuffix("mail")}@example.org`;
  const locations = [];
  for (let index = 0; index < 8; index += 1) {
    const headers = { ...form, "x-forwarded-for": `203.0.113.${index}`, "x-client-address": `198.51.100.${index}` };
    const { headers: answer } = await send("/sign-in/request", {
      method: "POST",
      headers,
      body: new URLSearchParams({ email }),
    });
    locations.push(answer.get("location"));
  }
  expect(locations.filter((one) => one?.includes("problem=often"))).toHaveLength(3);
});

test("no shared cache may keep what was made for one person", async ({ db }) => {
  const cast = await createCast(db);
  const cookie = await sessionCookie(db, cast.owner);
  const paper = await createPaper(db);
  for (const path of [
    "/",
    "/clubs",
    "/account",
    `/c/${cast.club.slug}/people`,
    `/c/${cast.club.slug}/papers/${paper.id}`,
    "/sign-in/link?email=ada@example.org&token=x",
    "/none",
  ]) {
    for (const headers of [
      {},
      { rsc: "1" },
      { rsc: "1", "next-router-prefetch": "1" },
      { rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" },
    ]) {
      const first = await send(path, { headers: { cookie, ...headers } });
      const next = first.headers.get("location");
      const answers = next?.includes("_rsc") ? [first, await send(next, { headers: { cookie, ...headers } })] : [first];
      for (const { headers: answer } of answers) expect.soft(answer.get("cache-control"), path).toContain("no-store");
    }
  }
});
