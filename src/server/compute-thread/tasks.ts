import type { Tasks } from "@/server/compute/task-types";
import { checkFeed, parseApiAnswer, parseFeed, previewFeed } from "@/server/feed/parse/feed-tasks";
import { renderPaperTexts } from "@/server/papers/paper-text-tasks";
import { countVotes, recountVotes } from "@/server/rounds/vote-tasks";
import { renderMailText, renderText } from "@/server/text/text-tasks";

/**
 * What takes longer than others may wait for, and so runs in a thread of its own: pure functions of plain values. They
 * and all they import are bundled for the threads, so they reach neither database nor environment.
 */
export const tasks: Tasks = {
  previewFeed,
  checkFeed,
  parseFeed,
  parseApiAnswer,
  countVotes,
  recountVotes,
  renderText,
  renderMailText,
  renderPaperTexts,
};
