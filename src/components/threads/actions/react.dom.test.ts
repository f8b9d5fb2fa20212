import { comment, setScene } from "@tests/setup/thread-scene";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ThreadContext } from "@/components/threads/store/thread-context";
import { react } from "./react";

const mine = [{ kind: "agree", count: 1, isMine: true }];

/** A server that answers each call when the test says so. */
let calls: { isOn: boolean; answer: (response: Response) => void }[];

beforeEach(() => {
  calls = [];
  vi.stubGlobal("fetch", (_: unknown, { body }: { body: string }) => {
    const { isOn } = JSON.parse(body) as { isOn: boolean };
    return new Promise<Response>((answer) => calls.push({ isOn, answer }));
  });
});
afterEach(() => void vi.unstubAllGlobals());

const reactions = (of: unknown[]) => Response.json({ result: { data: { id: "00001", reactions: of } } });

function setThread() {
  const { store } = setScene({ there: [comment("00001")] });
  const thread = { store, clubId: "club" } as ThreadContext;
  return {
    press: (isOn: boolean) => react(thread, "00001", "agree", isOn),
    shown: () => store.find("00001")?.reactions,
  };
}

test("pressed and pressed again at once: the server receives it in this order, and the last press counts", async () => {
  const { press, shown } = setThread();
  const [first, second] = [press(true), press(false)];
  await vi.waitFor(() => expect(calls.map(({ isOn }) => isOn)).toEqual([true]));
  expect(shown()).toEqual([]);
  calls[0]?.answer(reactions(mine));
  await vi.waitFor(() => expect(calls.map(({ isOn }) => isOn)).toEqual([true, false]));
  expect(shown()).toEqual([]);
  calls[1]?.answer(reactions([]));
  await Promise.all([first, second]);
  expect(shown()).toEqual([]);
});

test("what is refused goes again", async () => {
  const { press, shown } = setThread();
  const pressed = press(true);
  expect(shown()).toEqual(mine);
  await vi.waitFor(() => expect(calls).toHaveLength(1));
  calls[0]?.answer(
    Response.json({ error: { message: "No.", code: -32009, data: { code: "CONFLICT", httpStatus: 409 } } }),
  );
  await pressed;
  expect(shown()).toEqual([]);
});
