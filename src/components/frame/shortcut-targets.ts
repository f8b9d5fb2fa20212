/** One line of the list that `?` shows. */
export type KeyHelp = { key: string; label: string };

/** What takes letters as text, or has letter keys of its own. */
const TYPED_INTO_SELECTOR =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [role=textbox], [contenteditable]:not([contenteditable=false])";

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED_INTO_SELECTOR) !== null;
}

/** The row that has the focus, or the one that `j` and `k` went to last. */
export function findCurrentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>("[data-row]");
  return focused ?? document.querySelector<HTMLElement>("[data-row][data-here]");
}

/** Moves to the next (1) or previous (-1) row; from nowhere, to the first or last. Stops at the ends. */
export function moveRow(step: 1 | -1): boolean {
  const rows = listRows();
  const current = findCurrentRow();
  const at = current ? rows.indexOf(current) : -1;
  const fromNowhere = step === 1 ? rows[0] : rows.at(-1);
  const next = at < 0 ? fromNowhere : rows[Math.min(Math.max(at + step, 0), rows.length - 1)];
  if (!next) return false;
  for (const row of rows) row.toggleAttribute("data-here", row === next);
  findRowLink(next)?.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** Opens what the current row is about. */
export function openRow(): boolean {
  const row = findCurrentRow();
  return press(row ? findRowLink(row) : null);
}

/** Presses the control that claims the key: the current row's own, else one that is outside any row. */
export function pressKeyed(key: string): boolean {
  const claiming = listKeyed().filter((control) => control.dataset.key === key);
  const row = findCurrentRow();
  const ofRow = claiming.find((control) => row?.contains(control));
  return press(ofRow ?? claiming.find((control) => !control.closest("[data-row]")));
}

export function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>("[data-search]");
  field?.focus();
  return field !== null;
}

/** The keys that do something on this page at the moment. */
export function listPageKeys(): KeyHelp[] {
  const help: KeyHelp[] = [];
  if (listRows().length > 0) {
    help.push({ key: "j", label: "next" }, { key: "k", label: "previous" }, { key: "o", label: "open" });
  }
  for (const control of listKeyed()) {
    const key = control.dataset.key ?? "";
    if (!help.some((known) => known.key === key)) help.push({ key, label: labelOf(control) });
  }
  if (document.querySelector("[data-search]")) help.push({ key: "/", label: "search" });
  return help;
}

function listRows(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isShown);
}

function listKeyed(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-key]")].filter(isShown);
}

/** Its `data-row-link`, else its first link. */
function findRowLink(row: HTMLElement): HTMLElement | null {
  return row.querySelector<HTMLElement>("[data-row-link]") ?? row.querySelector<HTMLElement>("a[href]");
}

function press(control: HTMLElement | null | undefined): boolean {
  control?.click();
  return Boolean(control);
}

/** The control's name without the key that may be printed on it. */
function labelOf(control: HTMLElement): string {
  const given = control.dataset.keyLabel ?? control.getAttribute("aria-label");
  if (given) return given;
  const words = [...control.childNodes].filter((node) => node.nodeName !== "KBD").map((node) => node.textContent);
  return words.join("").trim().toLowerCase();
}

/** Not inside something closed or hidden. Where nothing is laid out, as in tests, everything counts as shown. */
function isShown(element: HTMLElement): boolean {
  return element.checkVisibility?.() ?? true;
}
