import { createPerson } from "@tests/factories/people";
import { Gate } from "@tests/setup/gate";
import { sessionCookie } from "@tests/setup/session";
import { expect, test } from "vitest";
import { publicOrigin } from "@/env";
import { getDb } from "@/server/db";
import { handleTrpc } from "@/server/http/handle-trpc";

const MEGABYTE = 1_000_000;

/** Calls with a name of a megabyte, and says whether that was read. */
async function call(headers: Record<string, string>, { reading, mayEnd }: { reading?: Gate; mayEnd?: Gate } = {}) {
  let isRead = false;
  const text = new TextEncoder().encode(JSON.stringify({ name: "a".repeat(MEGABYTE) }));
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        isRead = true;
        reading?.open();
        await mayEnd?.opened;
        controller.enqueue(text);
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  const init = {
    method: "POST",
    headers: { origin: publicOrigin(), "content-type": "application/json", ...headers },
    body,
    duplex: "half", // which the types of fetch do not know yet
  };
  const { status } = await handleTrpc(new Request(`${publicOrigin()}/api/trpc/account.rename`, init));
  return { status, isRead };
}

test("a megabyte is read from those who are signed in, and from nobody else", async () => {
  const declared = { "content-length": String(MEGABYTE) };
  const forged = { cookie: "paperclub.session=forged" };
  for (const headers of [declared, {}, { ...declared, ...forged }, { "content-length": "many" }]) {
    expect(await call(headers), JSON.stringify(headers)).toEqual({ status: 401, isRead: false });
  }
  const cookie = await sessionCookie(getDb(), await createPerson(getDb()));
  expect(await call({ ...declared, cookie })).toEqual({ status: 400, isRead: true });
});

test("of one person's large calls one is read at a time, and those of others wait", async () => {
  const people = [await createPerson(getDb()), await createPerson(getDb())];
  const [ada, ben] = await Promise.all(people.map((person) => sessionCookie(getDb(), person)));
  if (ada === undefined || ben === undefined) throw new Error("nobody is signed in");
  const declared = { "content-length": String(MEGABYTE) };
  const [reading, mayEnd] = [new Gate(), new Gate()];
  const first = call({ ...declared, cookie: ada }, { reading, mayEnd });
  await reading.opened;
  expect(await call({ ...declared, cookie: ada })).toEqual({ status: 429, isRead: false });
  const other = call({ ...declared, cookie: ben });
  mayEnd.open();
  expect(await first).toEqual({ status: 400, isRead: true });
  expect(await other).toEqual({ status: 400, isRead: true });
  expect(await call({ ...declared, cookie: ada })).toEqual({ status: 400, isRead: true });
});
