import { act, cleanup, renderHook } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { dismissToast, listToasts } from "./toast-store";
import { useLater } from "./use-later";

afterEach(() => {
  cleanup();
  for (const { id } of listToasts()) dismissToast(id);
});

test("is fetched once, on request", async () => {
  let fetched = 0;
  const { result } = renderHook(() =>
    useLater(() => {
      fetched += 1;
      return Promise.resolve({ name: "dialog" });
    }),
  );
  expect(result.current.part).toBeNull();
  expect(fetched).toBe(0);
  await act(async () => expect(await result.current.ask()).toBe(true));
  expect(result.current).toMatchObject({ part: { name: "dialog" }, isLoading: false });
  await act(async () => expect(await result.current.ask()).toBe(true));
  expect(fetched).toBe(1);
});

test("a failed fetch is reported, leaves the page as it is, and can be retried", async () => {
  let isReachable = false;
  const { result } = renderHook(() =>
    useLater(() => (isReachable ? Promise.resolve({ name: "dialog" }) : Promise.reject(new Error("offline")))),
  );
  await act(async () => expect(await result.current.ask()).toBe(false));
  expect(result.current).toMatchObject({ part: null, isLoading: false });
  expect(listToasts().map(({ text }) => text)).toEqual([
    "This could not be loaded. Check your connection and try again.",
  ]);
  isReachable = true;
  await act(async () => expect(await result.current.ask()).toBe(true));
  expect(result.current.part).toEqual({ name: "dialog" });
});
