import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { installNativeDialog } from "@tests/setup/native-dialog";
import { useState } from "react";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { Dialog } from "./dialog";

beforeAll(installNativeDialog);
afterEach(cleanup);

function Opener({ onClose }: { onClose?: () => void }) {
  const [open, setOpen] = useState(false);
  const close = () => {
    onClose?.();
    setOpen(false);
  };
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Open
      </button>
      <Dialog open={open} onClose={close} title="A question" actions={<button data-autofocus="">No</button>}>
        <p>Why</p>
      </Dialog>
    </>
  );
}

function openIt() {
  const opener = screen.getByRole("button", { name: "Open" });
  opener.focus();
  fireEvent.click(opener);
  return { opener, dialog: screen.getByRole("dialog") };
}

test("has its title as its name and puts the focus on the control that asks for it", () => {
  render(<Opener />);
  const { dialog } = openIt();
  expect(screen.getByRole("dialog", { name: "A question" })).toBe(dialog);
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "No" }));
});

test("holds nothing while it is closed", () => {
  render(<Opener />);
  expect(screen.queryByText("Why")).toBeNull();
});

test.each([
  ["Escape", (dialog: HTMLElement) => fireEvent(dialog, new Event("cancel", { cancelable: true }))],
  ["a press on the backdrop", (dialog: HTMLElement) => fireEvent.click(dialog)],
  ["the cross", () => fireEvent.click(screen.getByRole("button", { name: "Close" }))],
])("%s closes it and gives the focus back", (_, close) => {
  render(<Opener />);
  const { opener, dialog } = openIt();
  close(dialog);
  expect(dialog).toHaveProperty("open", false);
  expect(document.activeElement).toBe(opener);
});

test("a press inside, and the cancel of a control inside, leave it open", () => {
  const onClose = vi.fn();
  render(<Opener onClose={onClose} />);
  const { dialog } = openIt();
  fireEvent.click(screen.getByText("Why"));
  fireEvent(screen.getByText("Why"), new Event("cancel", { bubbles: true }));
  expect(onClose).not.toHaveBeenCalled();
  expect(dialog).toHaveProperty("open", true);
});

test("gives the focus back when it is removed while open", () => {
  const page = (asks: boolean) => (
    <>
      <button type="button">Before</button>
      {asks && <Dialog open onClose={() => {}} title="Gone soon" />}
    </>
  );
  const { rerender } = render(page(false));
  const before = screen.getByRole("button", { name: "Before" });
  before.focus();
  rerender(page(true));
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Close" }));
  rerender(page(false));
  expect(document.activeElement).toBe(before);
});
