import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { ThemeChoice } from "./theme-choice";

afterEach(cleanup);

test("a choice shows at once and is kept for the server", () => {
  render(<ThemeChoice theme="system" />);
  fireEvent.click(screen.getByRole("radio", { name: "Dark" }));
  expect(document.documentElement.dataset.theme).toBe("dark");
  expect(document.cookie).toContain("theme=dark");
  fireEvent.click(screen.getByRole("radio", { name: "Match device" }));
  expect(document.documentElement.dataset.theme).toBe("system");
  expect(document.cookie).toContain("theme=system");
});
