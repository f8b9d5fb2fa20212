import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Menu } from "./menu";
import { MenuButton } from "./menu-items";

const onEdit = vi.fn();

beforeEach(() => {
  render(
    <>
      <Menu label="More">
        <MenuButton onClick={onEdit}>Edit</MenuButton>
        <MenuButton disabled>Pin</MenuButton>
        <MenuButton danger>Delete</MenuButton>
      </Menu>
      <button type="button">Elsewhere</button>
    </>,
  );
});
afterEach(cleanup);

const menu = () => screen.getByRole<HTMLDetailsElement>("group");
const named = (name: string) => screen.getByText(name);
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

test("the arrow keys open it, go round among what can be pressed, and skip what cannot", () => {
  named("More").focus();
  press("ArrowDown");
  expect(menu().open).toBe(true);
  expect(document.activeElement).toBe(named("Edit"));
  press("ArrowDown");
  expect(document.activeElement).toBe(named("Delete"));
  press("ArrowDown");
  expect(document.activeElement).toBe(named("Edit"));
  press("ArrowUp");
  expect(document.activeElement).toBe(named("Delete"));
});

test("ArrowUp on the closed menu goes to the last", () => {
  named("More").focus();
  press("ArrowUp");
  expect(document.activeElement).toBe(named("Delete"));
});

test("Escape closes it, goes back to the button, and does not reach what is around it", () => {
  const around = vi.fn();
  document.addEventListener("keydown", around, { once: true });
  menu().open = true;
  named("Edit").focus();
  press("Escape");
  expect(menu().open).toBe(false);
  expect(document.activeElement).toBe(named("More"));
  expect(around).not.toHaveBeenCalled();
  document.removeEventListener("keydown", around);
});

test("a choice is carried out and closes it", () => {
  menu().open = true;
  fireEvent.click(named("Edit"));
  expect(onEdit).toHaveBeenCalledTimes(1);
  expect(menu().open).toBe(false);
});

test.each([
  ["a press elsewhere", () => fireEvent.pointerDown(named("Elsewhere"))],
  ["the focus going elsewhere", () => named("Elsewhere").focus()],
])("%s closes it", (_, leave) => {
  menu().open = true;
  leave();
  expect(menu().open).toBe(false);
});

test("a press inside keeps it open", () => {
  menu().open = true;
  fireEvent.pointerDown(named("Edit"));
  expect(menu().open).toBe(true);
});
