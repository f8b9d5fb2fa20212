import { act, cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { installNativeDialog } from "@tests/setup/native-dialog";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { ConfirmButton } from "./confirm-button";

beforeAll(installNativeDialog);
afterEach(cleanup);

function ask(onConfirm: () => unknown) {
  render(
    <ConfirmButton kind="danger" question="Remove Wren?" confirmLabel="Remove" onConfirm={onConfirm}>
      Remove Wren
    </ConfirmButton>,
  );
  fireEvent.click(screen.getByRole("button", { name: "Remove Wren" }));
  const dialog = within(screen.getByRole("dialog", { name: "Remove Wren?" }));
  return { yes: dialog.getByRole("button", { name: "Remove" }), no: dialog.getByRole("button", { name: "Cancel" }) };
}

test("does nothing before the yes, and the focus is on the no", () => {
  const onConfirm = vi.fn();
  const { no } = ask(onConfirm);
  expect(document.activeElement).toBe(no);
  fireEvent.click(no);
  expect(onConfirm).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("stays open and busy while it works, takes the yes once, then closes", async () => {
  let finish = () => {};
  const onConfirm = vi.fn(() => new Promise<void>((resolve) => (finish = resolve)));
  const { yes, no } = ask(onConfirm);
  fireEvent.click(yes);
  fireEvent.click(yes);
  fireEvent.click(no);
  expect(onConfirm).toHaveBeenCalledTimes(1);
  expect(yes.getAttribute("aria-busy")).toBe("true");
  expect(screen.getByRole("dialog")).toBeDefined();
  await act(async () => finish());
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("stays open when it failed, and can be tried again", async () => {
  const onConfirm = vi.fn().mockRejectedValueOnce(new Error("no"));
  const { yes } = ask(onConfirm);
  await act(async () => void fireEvent.click(yes));
  expect(screen.getByRole("dialog")).toBeDefined();
  expect(yes.getAttribute("aria-busy")).toBeNull();
  await act(async () => void fireEvent.click(yes));
  expect(onConfirm).toHaveBeenCalledTimes(2);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("with a form's id, the yes submits that form", () => {
  const onSubmit = vi.fn((event: Event) => event.preventDefault());
  render(
    <>
      <form id="leave" />
      <ConfirmButton question="Leave?" confirmLabel="Leave" formId="leave">
        Leave the club
      </ConfirmButton>
    </>,
  );
  document.getElementById("leave")?.addEventListener("submit", onSubmit);
  fireEvent.click(screen.getByRole("button", { name: "Leave the club" }));
  expect(onSubmit).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole("button", { name: "Leave" }));
  expect(onSubmit).toHaveBeenCalledTimes(1);
});
