import { afterEach, expect, test, vi } from "vitest";
import { copyText } from "./copy-text";

afterEach(() => {
  vi.unstubAllGlobals();
  Reflect.deleteProperty(document, "execCommand");
  document.body.replaceChildren();
});

/** As a browser does: copies what is selected. jsdom has no such command. */
function stubCommand(mayCopy = true) {
  const copied: string[] = [];
  document.execCommand = () => {
    const field = document.activeElement;
    if (mayCopy && field instanceof HTMLTextAreaElement) copied.push(field.value);
    return mayCopy;
  };
  return copied;
}

test("goes to the clipboard where there is one", async () => {
  const writeText = vi.fn(async (_text: string) => undefined);
  vi.stubGlobal("navigator", { clipboard: { writeText } });
  expect(await copyText("a link")).toBe(true);
  expect(writeText).toHaveBeenCalledWith("a link");
});

test.each([
  ["there is none", {}],
  ["it is refused", { clipboard: { writeText: () => Promise.reject(new Error("denied")) } }],
])("is selected and copied where %s, and the focus stays where it was", async (_name, navigator) => {
  vi.stubGlobal("navigator", navigator);
  const copied = stubCommand();
  const button = document.body.appendChild(document.createElement("button"));
  button.focus();
  expect(await copyText("a link")).toBe(true);
  expect(copied).toEqual(["a link"]);
  expect(document.activeElement).toBe(button);
  expect(document.querySelector("textarea")).toBeNull();
});

test("says so when nothing works", async () => {
  vi.stubGlobal("navigator", {});
  stubCommand(false);
  expect(await copyText("a link")).toBe(false);
});
