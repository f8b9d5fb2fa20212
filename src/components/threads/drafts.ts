/**
 * Unsent text, kept in this browser until it is sent: a reload, a crash or a lost connection costs nobody a paragraph.
 * The key of the request stands beside the text that was sent under it, so that sending the same again, a minute or a
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

function readDraft(place: DraftPlace): Draft {
  try {
    const draft: unknown = JSON.parse(localStorage.getItem(storageKey(place)) ?? "null");
    if (typeof draft === "object" && draft !== null && "text" in draft) return draft as Draft;
  } catch {
    // Storage can be forbidden or hold something else; then there is no draft.
  }
  return { text: "" };
}

function writeDraft(place: DraftPlace, draft: Draft): void {
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

/** The key under which this text is sent: the same as before for the same text with the same things about it. */
export function requestKeyFor(place: DraftPlace, text: string, about: unknown = null): string {
  const { sent } = readDraft(place);
  const whole = about === null ? text : `${text}\n${JSON.stringify(about)}`;
  if (sent?.text === whole) return sent.requestKey;
  const requestKey = newRequestKey();
  writeDraft(place, { text, sent: { text: whole, requestKey } });
  return requestKey;
}

export function dropDraft(place: DraftPlace): void {
  writeDraft(place, { text: "" });
}

/** A random UUID. By hand, since crypto.randomUUID is missing where an instance is reached by plain http. */
function newRequestKey(): string {
  const hex = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  const variant = "89ab".charAt(Number.parseInt(hex.charAt(16), 16) % 4);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
