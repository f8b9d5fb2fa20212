import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dismissToast, listToasts, showToast } from "./toast-store";
import { Toasts } from "./toasts";

beforeEach(() => {
  vi.useFakeTimers();
  render(<Toasts />);
});
afterEach(() => {
  cleanup();
  for (const { id } of listToasts()) dismissToast(id);
  vi.useRealTimers();
});

function show(...args: Parameters<typeof showToast>): void {
  act(() => {
    showToast(...args);
  });
}

function wait(ms: number): void {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

test("a text appears in a live region that was there before it", () => {
  const region = document.querySelector("[aria-live=polite]");
  expect(region).not.toBeNull();
  show("Nominated.");
  expect(region?.textContent).toContain("Nominated.");
});

test("a plain one goes by itself, but not while it has the pointer or the focus", () => {
  show("Saved.");
  wait(5_000);
  fireEvent.focus(screen.getByRole("button", { name: /Dismiss/ }));
  wait(60_000);
  expect(screen.getByText("Saved.")).toBeDefined();
  fireEvent.blur(screen.getByRole("button", { name: /Dismiss/ }));
  wait(6_900);
  expect(screen.getByText("Saved.")).toBeDefined();
  wait(200);
  expect(screen.queryByText("Saved.")).toBeNull();
});

test("an error is an alert and stays until it is dismissed", () => {
  show("Not saved.", { kind: "error" });
  wait(600_000);
  expect(screen.getByRole("alert").textContent).toContain("Not saved.");
  fireEvent.click(screen.getByRole("button", { name: /Dismiss/ }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("an action stays too, is carried out once, and takes the message away", () => {
  const onAct = vi.fn();
  show("Taken off the ballot.", { action: { label: "Undo", onAct } });
  wait(600_000);
  fireEvent.click(screen.getByRole("button", { name: "Undo" }));
  expect(onAct).toHaveBeenCalledTimes(1);
  expect(screen.queryByText("Taken off the ballot.")).toBeNull();
});

test("the oldest makes room for the fourth", () => {
  for (const text of ["one", "two", "three", "four"]) show(text);
  expect(listToasts().map(({ text }) => text)).toEqual(["two", "three", "four"]);
});
