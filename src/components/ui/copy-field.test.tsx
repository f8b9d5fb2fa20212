import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { CopyField } from "./copy-field";

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

async function pressCopy(writeText: (text: string) => Promise<void>) {
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  render(<CopyField label="Calendar address" value="https://example.org/k7f2.ics" />);
  await act(async () => void fireEvent.click(screen.getByRole("button", { name: "Copy: Calendar address" })));
}

test("copies the value and says so", async () => {
  const writeText = vi.fn(async () => {});
  await pressCopy(writeText);
  expect(writeText).toHaveBeenCalledWith("https://example.org/k7f2.ics");
  expect(screen.getByText("Calendar address: copied")).toBeDefined();
});

test("where the clipboard is refused, it selects the value and says which key copies", async () => {
  await pressCopy(() => Promise.reject(new Error("not allowed")));
  const input = screen.getByRole<HTMLInputElement>("textbox");
  expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
  expect(screen.getByText(/Press Ctrl/)).toBeDefined();
});
