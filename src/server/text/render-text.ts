import { runTask } from "@/server/compute/run-task";
import { takeTurn } from "@/server/limits/work-in-progress";
import { renderMailText, renderText, type TextInput } from "@/server/text/text-tasks";

/**
 * Characters from which on a text is set in a thread of its own. The slowest texts take 2 ms for every hundred of them,
 * and up to here another thread would cost most texts more than it saves.
 */
const LONG_FROM = 2_000;

/** Sets a text where it keeps nobody waiting; `userId` bounds what one person has under way. See `renderMarkdown`. */
export async function setText(input: TextInput, userId?: string) {
  if (input.source.length < LONG_FROM) return renderText(input);
  const run = () => runTask("renderText", input);
  return userId === undefined ? run() : takeTurn("longText", userId, run);
}

/** The same for a mail. See `renderMarkdownForMail`. */
export async function setMailText(input: Pick<TextInput, "source" | "people">): Promise<string> {
  return input.source.length < LONG_FROM ? renderMailText(input) : runTask("renderMailText", input);
}
