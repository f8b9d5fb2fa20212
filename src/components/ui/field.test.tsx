import { cleanup, render, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { Field } from "./field";
import { Input } from "./input";

afterEach(cleanup);

const textOf = (ids: string | null) =>
  ids?.split(" ").map((id) => document.getElementById(id)?.textContent?.trim()) ?? [];

test("label, error and hint belong to the control, the error first", () => {
  render(
    <Field label="Address" hint="Letters and dashes." error="Taken.">
      {(control) => <Input {...control} />}
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Address" });
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(textOf(input.getAttribute("aria-describedby"))).toEqual(["Taken.", "Letters and dashes."]);
});

test("without hint and error nothing is pointed at", () => {
  render(<Field label="Name">{(control) => <Input {...control} />}</Field>);
  const input = screen.getByRole("textbox", { name: "Name" });
  expect(input.hasAttribute("aria-invalid")).toBe(false);
  expect(input.hasAttribute("aria-describedby")).toBe(false);
});

test("the region that announces an error is there before the error", () => {
  render(<Field label="Name">{(control) => <Input {...control} />}</Field>);
  expect(document.querySelector("[aria-live=polite]")).not.toBeNull();
});
