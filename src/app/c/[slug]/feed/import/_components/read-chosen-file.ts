import { MAX_SENT_TEXT_BYTES } from "@/domain/feed/feed-limits";

/** The text of a file that someone chose, or why it cannot be sent. The server reports bytes that are no text. */
export async function readChosenFile(file: File): Promise<{ text: string } | { refusal: string }> {
  if (file.size > MAX_SENT_TEXT_BYTES) return { refusal: TOO_LARGE };
  try {
    return { text: await file.text() };
  } catch {
    return { refusal: "The browser could not read this file. Choose it again, or paste its text." };
  }
}

export const TOO_LARGE = `This is larger than ${MAX_SENT_TEXT_BYTES / (1024 * 1024)} MB. The person who runs this server can import it there: npm run import -- --file PATH`;
