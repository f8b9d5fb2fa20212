/**
 * Unsent text, kept in this browser until it is sent: a reload, a crash or a lost connection costs nobody a paragraph.
 * The key of the request is stored with the text that was sent under it, so that sending the same again, a minute or a
 * reload later, posts once.
 */
interface Draft {
  text: string;
  sent?: { text: string; requestKey: string };
}

export interface DraftPlace {
  /** Whose: the next person at this browser does not find it. */
  viewerId: string;
  /** What it will be: "thread of …", "answer to …", "edit of …". */
  name: string;
}

const storageKey = ({ viewerId, name }: DraftPlace) => `paperclub:draft:${viewerId}:${name}`;

export function readDraft(place: DraftPlace): Draft {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(storageKey(place)) ?? "null");
    if (typeof draft === "object" && draft !== null && "text" in draft) return draft as Draft;
  } catch {
    // Storage can be forbidden or hold something else; then there is no draft.
  }
  return { text: "" };
}

export function writeDraft(place: DraftPlace, draft: Draft): void {
  try {
    if (draft.text === "" && draft.sent === undefined) localStorage.removeItem(storageKey(place));
    else localStorage.setItem(storageKey(place), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the text is still in the form.
  }
}

export function readDraftText(place: DraftPlace): string {
  return readDraft(place).text;
}

export function keepDraft(place: DraftPlace, text: string): void {
  const { sent } = readDraft(place);
  writeDraft(place, sent === undefined ? { text } : { text, sent });
}

export function dropDraft(place: DraftPlace): void {
  writeDraft(place, { text: "" });
}
