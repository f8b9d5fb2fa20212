import { decodeText, isBinaryNoise } from "@/domain/feed/decode-text";
import { MAX_FEED_FILE_BYTES, MAX_FEED_ITEMS, MAX_PAGE_BLOCKS, MAX_PAGE_TEXT_LENGTH } from "@/domain/feed/feed-limits";
import { isJsonObject } from "@/domain/feed/hf-fields";
import { type PageText, readPageText } from "@/domain/feed/page-text";
import { readJson } from "@/domain/feed/read-json";

/** What a file or a pasted text is, by its content; `refused` with a sentence for people on what to do. */
export type RecognisedFeed =
  | { format: "hf-json"; items: readonly unknown[] }
  | { format: "page-text"; page: PageText }
  | { format: "refused"; why: FeedRefusal; reason: string };

export type FeedRefusal = "empty" | "too-large" | "not-text" | "html" | "broken-json" | "other-json" | "other-text";

const WHAT_IS_TAKEN =
  "Paperclub reads JSON from the Hugging Face Daily Papers API, or the text of its Daily Papers page.";

/** Recognises the input; names and media types of files are unreliable and not used. */
export function recogniseFeed(input: string | Uint8Array): RecognisedFeed {
  // A string's bytes are not counted: its length is never more than they are.
  if (input.length > MAX_FEED_FILE_BYTES) {
    const limit = MAX_FEED_FILE_BYTES / (1024 * 1024);
    return refused("too-large", `This is larger than ${limit} MB. Import it in parts, a month at a time.`);
  }
  const decoded = typeof input === "string" ? ({ ok: true, text: input } as const) : decodeText(input);
  if (!decoded.ok) return refused("not-text", decoded.reason);
  const text = decoded.text.replace(/^\uFEFF/, "");
  if (text.trim() === "") return refused("empty", `This is empty. ${WHAT_IS_TAKEN}`);
  if (isBinaryNoise(text)) return refused("not-text", `This is binary data, not text. ${WHAT_IS_TAKEN}`);
  if (looksLikeHtml(text)) {
    return refused("html", "This is the HTML source of a page. Select the page's text in the browser and copy that.");
  }
  return /^\s*[[{]/.test(text) ? recogniseJson(text) : recognisePage(text);
}

function recogniseJson(text: string): RecognisedFeed {
  const json = readJson(text);
  if (json.kind === "bomb") {
    return refused(
      "other-json",
      `This JSON is nested too deeply or has too many values to be a feed. ${WHAT_IS_TAKEN}`,
    );
  }
  if (json.kind === "broken") {
    const page = recognisePage(text); // a title may start with a bracket: "[Re] …"
    if (page.format === "page-text" && page.page.blocks.some((block) => block.ok)) return page;
    const place = `line ${json.line}, column ${json.column} (character ${json.position + 1})`;
    const what = json.endsTooEarly ? `ends too early, at ${place}. Is the file whole?` : `breaks at ${place}.`;
    return refused("broken-json", `The JSON ${what}`);
  }
  const items: readonly unknown[] = Array.isArray(json.value) ? json.value : [json.value];
  if (items.length > MAX_FEED_ITEMS) {
    return refused(
      "too-large",
      `This has ${items.length} items, and at most ${MAX_FEED_ITEMS} can be imported at once.`,
    );
  }
  const isFeed = items.length === 0 || items.some((item) => isJsonObject(item) && isJsonObject(item.paper));
  if (isFeed) return { format: "hf-json", items };
  const said = isJsonObject(json.value) && typeof json.value.error === "string" ? json.value.error.slice(0, 200) : "";
  return refused("other-json", `This JSON holds no papers${said && ` but an error (“${said}”)`}. ${WHAT_IS_TAKEN}`);
}

function recognisePage(text: string): RecognisedFeed {
  if (text.length > MAX_PAGE_TEXT_LENGTH) {
    return refused("too-large", `This text is much longer than a page of the feed. ${WHAT_IS_TAKEN}`);
  }
  const page = readPageText(text);
  if (page !== undefined && page.blocks.length > MAX_PAGE_BLOCKS) {
    return refused("too-large", `This text has ${page.blocks.length} entries, and a page of the feed has about 50.`);
  }
  if (page !== undefined && page.blocks.length > 0) return { format: "page-text", page };
  return refused("other-text", `No papers were found in this text. ${WHAT_IS_TAKEN}`);
}

function looksLikeHtml(text: string): boolean {
  const start = text.slice(0, 4_096);
  if (/^\s*(?:<!doctype|<html|<\?xml|<head|<body)/i.test(start)) return true;
  return /^\s*</.test(start) && /<\/?(?:div|head|body|script|main|section|article|span|p|a|meta)\b[^>]*>/i.test(start);
}

function refused(why: FeedRefusal, reason: string): RecognisedFeed {
  return { format: "refused", why, reason };
}
