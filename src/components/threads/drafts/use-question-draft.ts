import { useState } from "react";
import type { DraftPlace } from "@/components/drafts/draft-store";
import { keepDraft, readDraftText } from "./drafts";

/** Whether the unsent comment is a question, stored with its text: it still is when the text comes back. */
export function useQuestionDraft({ viewerId, name }: DraftPlace) {
  const place = { viewerId, name: `question:${name}` };
  // The server has no drafts; what shows it comes with the first use of the form.
  const [isQuestion, setQuestion] = useState(() => readDraftText(place) !== "");
  const onChange = (isIt: boolean) => {
    keepDraft(place, isIt ? "yes" : "");
    setQuestion(isIt);
  };
  return { isQuestion, onChange };
}
