import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { installNativeDialog } from "@tests/setup/native-dialog";
import { AppRouterContext, type AppRouterInstance } from "next/dist/shared/lib/app-router-context.shared-runtime";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { KeyboardShortcuts } from "./keyboard-shortcuts";
import { turnKeys } from "./keys-preference";
import { listFramePlaces } from "./places";

const push = vi.fn();
const nominate = vi.fn();
const open = vi.fn((event: MouseEvent) => event.preventDefault());
const router: AppRouterInstance = {
  push,
  replace: vi.fn(),
  refresh: vi.fn(),
  back: vi.fn(),
  forward: vi.fn(),
  prefetch: vi.fn(),
  bfcacheId: "",
};

beforeAll(() => {
  installNativeDialog();
  Element.prototype.scrollIntoView = () => {}; // jsdom lays nothing out
});
beforeEach(() => {
  turnKeys(true);
  for (const seen of [push, nominate, open]) seen.mockClear();
  render(
    <AppRouterContext value={router}>
      <ul>
        {["one", "two", "three"].map((name) => (
          <li key={name} data-row="">
            <a href={`#${name}`} onClick={(event) => open(event.nativeEvent)}>
              {name}
            </a>
            <button type="button" data-key="n" onClick={() => nominate(name)}>
              Nominate <kbd>n</kbd>
            </button>
          </li>
        ))}
      </ul>
      <input aria-label="Search" data-search="" />
      <KeyboardShortcuts places={listFramePlaces({ slug: "tue", isOrganizer: false })} />
    </AppRouterContext>,
  );
});
afterEach(cleanup);

const press = (key: string, options = {}) =>
  fireEvent.keyDown(document.activeElement ?? document.body, { key, ...options });
const pressAll = (keys: string) => [...keys].forEach((key) => press(key));
const focused = () => document.activeElement?.textContent;

test("j and k walk through the rows and stop at the ends", () => {
  press("j");
  expect(focused()).toBe("one");
  pressAll("jjjj");
  expect(focused()).toBe("three");
  pressAll("kkkk");
  expect(focused()).toBe("one");
});

test("keys go by their place where the layout has no Latin letters", () => {
  press("о", { code: "KeyJ" });
  expect(focused()).toBe("one");
  press("т", { code: "KeyN" });
  expect(nominate.mock.calls).toEqual([["one"]]);
  press("п", { code: "KeyG" });
  press("а", { code: "KeyF" });
  expect(push.mock.calls).toEqual([["/c/tue/feed"]]);
  press("ظ", { code: "Slash" });
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
});

test("k from nowhere goes to the last row", () => {
  press("k");
  expect(focused()).toBe("three");
});

test("o opens the current row, and nothing where there is none", () => {
  press("o");
  expect(open).not.toHaveBeenCalled();
  pressAll("jjo");
  expect(open.mock.calls[0]?.[0].target).toBe(screen.getByText("two"));
});

test("a row's own key acts on that row, also after the focus has left it", () => {
  pressAll("jj");
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  press("n");
  expect(nominate.mock.calls).toEqual([["two"]]);
});

test("without a current row, a row's key does nothing", () => {
  press("n");
  expect(nominate).not.toHaveBeenCalled();
});

test("g and a letter go to a place; an unknown letter ends the wait", () => {
  pressAll("gf");
  expect(push.mock.calls).toEqual([["/c/tue/feed"]]);
  pressAll("gxf");
  expect(push).toHaveBeenCalledTimes(1);
});

test("g i leads to the inbox from a club's page", () => {
  pressAll("gi");
  expect(push.mock.calls).toEqual([["/inbox"]]);
});

test("g waits a second and a half", () => {
  const now = vi.spyOn(Event.prototype, "timeStamp", "get");
  now.mockReturnValue(1_000);
  press("g");
  now.mockReturnValue(2_500);
  press("f");
  expect(push).not.toHaveBeenCalled();
});

test("/ goes to the search field, and typing there is typing", () => {
  press("/");
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
  pressAll("jgf?");
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
  expect(push).not.toHaveBeenCalled();
  expect(screen.queryByRole("dialog")).toBeNull();
});

test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }])(
  "keys with %j are somebody else's",
  (options) => {
    press("j", options);
    expect(document.activeElement).toBe(document.body);
  },
);

test("? lists the keys that work here, and no others work meanwhile", async () => {
  press("?", { shiftKey: true });
  const dialog = within(await screen.findByRole("dialog", { name: "Keys" }));
  const listed = dialog.getAllByRole("definition").map((line) => line.textContent);
  expect(listed).toEqual([
    ...["next", "previous", "open", "nominate", "search"],
    ...["This week", "Feed", "Round", "Rota", "Meetings", "Discussion", "People"],
    ...["Inbox", "My clubs", "Account", "these keys"],
  ]);
  press("g");
  press("f");
  expect(push).not.toHaveBeenCalled();
});

test("turned off, no single key does anything", async () => {
  press("?");
  fireEvent.click(await screen.findByRole("checkbox", { name: /single keys/ }));
  fireEvent.click(screen.getByRole("button", { name: "Close" }));
  pressAll("j?gf");
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(push).not.toHaveBeenCalled();
});
