import { expect, test } from "vitest";
import { readForm } from "@/server/http/read-body";

const type = { "content-type": "application/x-www-form-urlencoded" };

/** A form's body in pieces of 10 kB, and how many were asked for. */
function inPieces(count: number) {
  const piece = new TextEncoder().encode("a".repeat(10_000));
  let asked = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        asked += 1;
        controller.enqueue(piece);
        if (asked === count) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return { body, countAsked: () => asked };
}

const post = (body: ReadableStream, headers = {}) => {
  const init = { method: "POST", headers: { ...type, ...headers }, body, duplex: "half" };
  return new Request("http://localhost/sign-in/use", init);
};

test("a form that says how long it is is refused before it is read", async () => {
  const { body, countAsked } = inPieces(100);
  expect(await readForm(post(body, { "content-length": "1000000" }))).toBeNull();
  expect(countAsked()).toBe(0);
});

test("a form that does not say is read while it is short", async () => {
  expect([...((await readForm(post(inPieces(6).body))) ?? [])]).toEqual([["a".repeat(60_000), ""]]);
  expect(await readForm(post(inPieces(7).body))).toBeNull();
});
