import { afterEach, expect, test, vi } from "vitest";
import { mutateSmall, querySmall } from "./small-client";

const ids = { clubId: "019a7000-0000-7000-8000-000000000001", paperId: "019a7000-0000-7000-8000-000000000002" };

function answer(reply: () => Response | Promise<Response>) {
  const fetchMock = vi.fn(async (_address: string, _init?: RequestInit) => reply());
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

afterEach(() => vi.unstubAllGlobals());

test("a query is a GET with its input in the address", async () => {
  const asked = answer(() => Response.json({ result: { data: { anchored: [] } } }));
  expect(await querySmall("threads.listPassages", ids)).toEqual({ anchored: [] });
  const [address = "", init] = asked.mock.calls[0] ?? [];
  const { pathname, searchParams } = new URL(address, "http://localhost");
  expect([pathname, JSON.parse(searchParams.get("input") ?? ""), init]).toEqual([
    "/api/trpc/threads.listPassages",
    ids,
    undefined,
  ]);
});

test("a mutation is a POST of JSON that outlives its page", async () => {
  const asked = answer(() => Response.json({ result: { data: { readNumber: 3 } } }));
  expect(await mutateSmall("threads.markRead", { ...ids, upTo: 3 })).toEqual({ readNumber: 3 });
  expect(asked.mock.calls[0]).toMatchObject([
    "/api/trpc/threads.markRead",
    { method: "POST", headers: { "content-type": "application/json" }, keepalive: true },
  ]);
});

test.each([
  ["refused", () => Response.json({ error: { message: "No." } }, { status: 403 })],
  ["answered with what is no JSON", () => new Response("<html>")],
  ["not answered", () => Promise.reject(new TypeError("network"))],
])("a call that is %s gives null", async (_name, reply) => {
  answer(reply);
  expect(await querySmall("notifications.countUnread")).toBeNull();
});
