import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { useGivenText } from "./use-given-text";

const [onText, onFile] = [vi.fn(), vi.fn()];
beforeEach(() => {
  onText.mockReset();
  onFile.mockReset();
});

afterEach(cleanup);

function Page() {
  const isOver = useGivenText({ onText, onFile });
  return (
    <div>
      <p>{isOver ? "over" : "not over"}</p>
      <input aria-label="Day" />
    </div>
  );
}

const file = new File(["[]"], "papers.json");
const carrying = (text: string, files: File[] = []) => ({ files, getData: () => text });

test("takes what is pasted anywhere but into a field", () => {
  render(<Page />);
  fireEvent.paste(document.body, { clipboardData: carrying("papers") });
  expect(onText).toHaveBeenCalledExactlyOnceWith("papers");
  fireEvent.paste(screen.getByLabelText("Day"), { clipboardData: carrying("2026-01-01") });
  fireEvent.paste(document.body, { clipboardData: carrying("") });
  expect(onText).toHaveBeenCalledTimes(1);
});

test("takes a file that is pasted or dropped, also over a field, and shows that it would", () => {
  render(<Page />);
  fireEvent.paste(screen.getByLabelText("Day"), { clipboardData: carrying("", [file]) });
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file);
  expect(fireEvent.dragOver(document.body)).toBe(false);
  expect(screen.getByText("over")).toBeTruthy();
  expect(fireEvent.drop(document.body, { dataTransfer: carrying("papers.json", [file]) })).toBe(false);
  expect(screen.getByText("not over")).toBeTruthy();
  expect(onFile).toHaveBeenCalledTimes(2);
  fireEvent.drop(document.body, { dataTransfer: carrying("papers") });
  expect(onText).toHaveBeenCalledExactlyOnceWith("papers");
});
