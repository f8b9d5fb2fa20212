import { afterEach, describe, expect, test, vi } from "vitest";
import { LazyMutation } from "./lazy-mutation";

/** A server that answers as the test says, or not at all. */
function answer(reply: () => Response | Promise<Response>) {
  const fetchMock = vi.fn(async (_input: RequestInfo | URL) => reply());
  vi.stubGlobal("fetch", fetchMock);
  return fetchMock;
}

const ok = (data: unknown) => Response.json({ result: { data } });
const refusal = (message: string) =>
  Response.json(
    { error: { message, code: -32009, data: { code: "CONFLICT", httpStatus: 409, reason: "round_closed" } } },
    { status: 409 },
  );

const rename = (onSuccess?: () => void) =>
  new LazyMutation((trpc) =>
    trpc.account.rename.mutationOptions({ meta: { inline: true }, ...(onSuccess && { onSuccess }) }),
  );

afterEach(() => vi.unstubAllGlobals());

describe("a mutation that is fetched with its first call", () => {
  test("is pending at once, before anything is fetched", () => {
    answer(() => ok({}));
    const mutation = rename();
    mutation.mutate({ name: "Ada" });
    expect(mutation.getState()).toMatchObject({ status: "pending", isPending: true, variables: { name: "Ada" } });
  });

  test("notifies its listeners of its end, and its description of its success", async () => {
    const asked = answer(() => ok({ name: "Ada" }));
    const onSuccess = vi.fn();
    const mutation = rename(onSuccess);
    const statuses: string[] = [];
    mutation.subscribe(() => statuses.push(mutation.getState().status));
    await mutation.mutateAsync({ name: "Ada" });
    await vi.waitFor(() => expect(mutation.getState().status).toBe("success"));
    expect(statuses[0]).toBe("pending");
    expect(onSuccess).toHaveBeenCalledOnce();
    expect(String(asked.mock.calls[0]?.[0])).toContain("/api/trpc/account.rename");
  });

  test("ends with what was described last", async () => {
    let release = () => {};
    const answered = new Promise<void>((resolve) => {
      release = resolve;
    });
    const asked = answer(async () => {
      await answered;
      return ok({});
    });
    const [first, second] = [vi.fn(), vi.fn()];
    const mutation = rename(first);
    const call = mutation.mutateAsync({ name: "Ada" });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    mutation.redescribe((trpc) => trpc.account.rename.mutationOptions({ onSuccess: second }));
    release();
    await call;
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
  });

  test("keeps a refusal in its state, rejects with it, and forgets it when it is reset", async () => {
    answer(() => refusal("The vote is over."));
    const mutation = rename();
    await expect(mutation.mutateAsync({ name: "Ada" })).rejects.toThrow("The vote is over.");
    await vi.waitFor(() => expect(mutation.getState().error?.message).toBe("The vote is over."));
    mutation.reset();
    expect(mutation.getState()).toMatchObject({ status: "idle", error: null });
  });
});
