import { approving, none, Refusal, savedWith, setBallotScene } from "@tests/setup/ballot-scene";
import { beforeEach, describe, expect, test } from "vitest";

describe("saving", () => {
  let it: ReturnType<typeof setBallotScene>;
  beforeEach(() => {
    it = setBallotScene();
  });

  test("a tap is shown at once, kept until the server has it, and then kept no longer", async () => {
    it.keeper.want(approving("a"));
    expect(it.keeper.current()).toMatchObject({ ballot: approving("a"), state: "saving", stored: none, isKept: true });
    expect(it.storage.draft).toEqual({ ballot: approving("a"), basedOn: null });
    await it.answer(0, savedWith(approving("a")));
    expect(it.keeper.current()).toMatchObject({ state: "settled", stored: savedWith(approving("a")) });
    expect(it.storage.draft).toBeNull();
  });

  test("what is tapped meanwhile goes together with the next request; the last tap counts", async () => {
    it.keeper.want(approving("a"));
    it.keeper.want(approving("a", "b"));
    it.keeper.want(approving("b"));
    expect(it.wishes()).toEqual([approving("a")]);
    await it.answer(0, savedWith(approving("a")));
    expect(it.wishes()).toEqual([approving("a"), approving("b")]);
    expect(it.keeper.current()).toMatchObject({ ballot: approving("b"), state: "saving" });
    await it.answer(1, savedWith(approving("b")));
    expect(it.keeper.current()).toMatchObject({ ballot: approving("b"), state: "settled" });
  });

  test("equals stay in the order in which the voter put them, whatever order they are stored in", async () => {
    it.keeper.want({ ranking: [["b", "a"]] });
    await it.answer(0, savedWith({ ranking: [["a", "b"]] }));
    expect(it.keeper.current().ballot).toEqual({ ranking: [["b", "a"]] });
    it.keeper.adopt(savedWith({ ranking: [["a", "b"]] }), new Set(["a", "b"]));
    expect(it.keeper.current().ballot).toEqual({ ranking: [["b", "a"]] });
  });

  test("a ballot is taken back the same way", async () => {
    it.keeper.want(null);
    expect(it.wishes()).toEqual([null]);
    await it.answer(0, none);
    expect(it.keeper.current()).toMatchObject({ ballot: null, state: "settled" });
  });

  test("where the browser keeps nothing, that is known as long as something is unsaved", () => {
    const forgetful = setBallotScene(none, { keeps: false });
    forgetful.keeper.want(approving("a"));
    expect(forgetful.keeper.current()).toMatchObject({ state: "saving", isKept: false });
  });
});

describe("failing", () => {
  const stored = savedWith(approving("a"));

  test("out of reach: what was tapped stays on the page and in the browser, and goes again when there is hope", async () => {
    const { keeper, page, storage, answer, wishes } = setBallotScene(stored);
    keeper.want(approving("a", "b"));
    await answer(0, new Refusal("unreached"));
    expect(keeper.current()).toMatchObject({ state: "unsaved", ballot: approving("a", "b"), stored });
    expect(storage.draft?.ballot).toEqual(approving("a", "b"));
    expect(page.asked).toBe(0);
    page.retry?.();
    expect(keeper.current().state).toBe("saving");
    await answer(1, savedWith(approving("a", "b"), "2025-11-05T14:03:00.000Z"));
    expect(wishes()).toEqual([approving("a", "b"), approving("a", "b")]);
    expect(keeper.current()).toMatchObject({ state: "settled", problem: null });
    expect(page.retry).toBeNull();
  });

  test("out of reach with more tapped meanwhile: the last tap is what is tried again", async () => {
    const { keeper, answer, wishes } = setBallotScene(stored);
    keeper.want(approving("b"));
    keeper.want(approving("c"));
    await answer(0, new Refusal("unreached"));
    expect(keeper.current()).toMatchObject({ state: "unsaved", ballot: approving("c") });
    keeper.retry();
    expect(wishes().at(-1)).toEqual(approving("c"));
  });

  test("refused: what is stored is shown, with the reason, the page is fetched again, nothing is kept", async () => {
    const { keeper, page, storage, answer } = setBallotScene(stored);
    keeper.want(approving("gone"));
    await answer(0, new Refusal("refused"));
    expect(keeper.current()).toMatchObject({
      state: "refused",
      ballot: approving("a"),
      problem: "Error: refused: refused",
    });
    expect(page.asked).toBe(1);
    expect(storage.draft).toBeNull();
    keeper.retry();
    expect(keeper.current().state).toBe("refused");
  });

  test("too late: the ballot stays in the browser, so that the result can say that it does not count", async () => {
    const { keeper, storage, answer } = setBallotScene(stored);
    keeper.want(approving("b"));
    await answer(0, new Refusal("late"));
    expect(keeper.current()).toMatchObject({ state: "refused", ballot: approving("a") });
    expect(storage.draft).toEqual({ ballot: approving("b"), basedOn: stored.savedAt });
  });
});

describe("after a reload", () => {
  const stored = savedWith(approving("a"));

  test("what was not saved is sent by itself, if nothing was saved since", async () => {
    const { keeper, wishes, answer, storage } = setBallotScene(stored, {
      left: { ballot: approving("a", "b"), basedOn: stored.savedAt },
    });
    keeper.start();
    expect(keeper.current()).toMatchObject({ state: "saving", ballot: approving("a", "b") });
    await answer(0, savedWith(approving("a", "b"), "2025-11-05T14:03:00.000Z"));
    expect(wishes()).toHaveLength(1);
    expect(storage.draft).toBeNull();
  });

  test("a ballot that was saved later elsewhere is not overwritten in silence", () => {
    const left = { ballot: approving("b"), basedOn: null };
    const { keeper, wishes, storage } = setBallotScene(stored, { left });
    keeper.start();
    expect(keeper.current()).toMatchObject({ state: "settled", ballot: approving("a"), found: left });
    expect(wishes()).toEqual([]);
    keeper.dropFound();
    expect(keeper.current().found).toBeNull();
    expect(storage.draft).toBeNull();
  });

  test("the answer that was lost on the way leaves nothing to ask", () => {
    const { keeper, wishes, storage } = setBallotScene(savedWith(approving("b", "a")), {
      left: { ballot: approving("a", "b"), basedOn: null },
    });
    keeper.start();
    expect(keeper.current()).toMatchObject({ state: "settled", found: null });
    expect(wishes()).toEqual([]);
    expect(storage.draft).toBeNull();
  });
});

describe("when the page is fetched again", () => {
  const standing = new Set(["a", "b", "c"]);
  const stored = savedWith(approving("a"));
  const elsewhere = savedWith(approving("c"), "2025-11-05T15:00:00.000Z");

  test("a ballot cast on the phone is shown", async () => {
    const { keeper, page } = setBallotScene(stored);
    page.stored = elsewhere;
    keeper.adopt(elsewhere, standing);
    await new Promise((settled) => setImmediate(settled));
    expect(keeper.current()).toMatchObject({ ballot: approving("c"), stored: elsewhere });
  });

  test("but not over what is being saved here, nor one that is older than ours", async () => {
    const { keeper, page, answer } = setBallotScene(stored);
    keeper.want(approving("b"));
    keeper.adopt(elsewhere, standing);
    expect(keeper.current()).toMatchObject({ ballot: approving("b"), state: "saving" });
    const ours = savedWith(approving("b"), "2025-11-05T16:00:00.000Z");
    page.stored = ours;
    await answer(0, ours);
    keeper.adopt({ ...elsewhere, savedAt: "2025-11-05T15:30:00.000Z" }, standing);
    await new Promise((settled) => setImmediate(settled));
    expect(keeper.current()).toMatchObject({ ballot: approving("b"), stored: ours });
  });

  test("a withdrawn paper leaves the ballot, also one that waits to be sent again", async () => {
    const { keeper, answer, wishes } = setBallotScene(stored);
    keeper.want(approving("a", "b"));
    await answer(0, new Refusal("unreached"));
    keeper.adopt(stored, new Set(["b", "c"]));
    keeper.retry();
    expect(wishes().at(-1)).toEqual(approving("b"));
  });
});
