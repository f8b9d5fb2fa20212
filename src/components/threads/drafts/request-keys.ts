import type { DraftPlace } from "@/components/drafts/draft-store";
import { randomUuid } from "@/components/ui/random-uuid";
import { readDraft, writeDraft } from "./drafts";

/** The key under which this text is sent: the same as before for the same text with the same things about it. */
export function requestKeyFor(place: DraftPlace, text: string, about: unknown = null): string {
  const { sent } = readDraft(place);
  const whole = about === null ? text : `${text}\n${JSON.stringify(about)}`;
  if (sent?.text === whole) return sent.requestKey;
  const requestKey = randomUuid();
  writeDraft(place, { text, sent: { text: whole, requestKey } });
  return requestKey;
}
