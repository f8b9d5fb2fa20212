import { type DraftPlace, openDraftStore } from "@/components/drafts/draft-store";

/**
 * Unsent text. The key of the request is stored with the text that was sent under it, so that sending the same again, a
 * minute or a reload later, posts once.
 */
interface TextDraft {
  text: string;
  sent?: { text: string; requestKey: string };
}

const isTextDraft = (value: unknown): value is TextDraft =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";

const storeAt = (place: DraftPlace) => openDraftStore({ ...place, kind: "draft", isDraft: isTextDraft });

export function readDraft(place: DraftPlace): TextDraft {
  return storeAt(place).read() ?? { text: "" };
}

export function writeDraft(place: DraftPlace, draft: TextDraft): void {
  if (draft.text === "" && draft.sent === undefined) storeAt(place).drop();
  else storeAt(place).write(draft); // where nothing is kept, the text is still in the form
}

export function readDraftText(place: DraftPlace): string {
  return readDraft(place).text;
}

export function keepDraft(place: DraftPlace, text: string): void {
  const { sent } = readDraft(place);
  writeDraft(place, sent === undefined ? { text } : { text, sent });
}

export function dropDraft(place: DraftPlace): void {
  storeAt(place).drop();
}
