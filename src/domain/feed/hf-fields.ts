import {
  MAX_COUNT,
  MAX_KEYWORD_LENGTH,
  MAX_KEYWORDS,
  MAX_MEDIA_URLS,
  MAX_URL_LENGTH,
} from "@/domain/papers/paper-limits";
import { cleanForeignText } from "@/domain/text/foreign-text";

/** Readers of untrusted fields. Each gives the value in the form we keep, or undefined if it is none. */

/** The feed's own relative addresses ("/avatars/….svg") are meant from here, whichever host answered. */
const SITE = "https://huggingface.co";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** One line of text of at most `maxLength` characters; longer text is none, since half a name is a wrong name. */
export function readLine(value: unknown, maxLength: number): string | undefined {
  if (typeof value !== "string" || value.length > maxLength) return undefined;
  const line = cleanForeignText(value).replace(/\s+/g, " ").trim();
  return line === "" ? undefined : line;
}

/** A count that the database can store. */
export function readCount(value: unknown): number | undefined {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) <= MAX_COUNT ? Number(value) : undefined;
}

/** An address on the open web: http(s), without user and password. */
export function readUrl(value: unknown): string | undefined {
  return readUrlFrom(value, undefined);
}

/** An address of the feed's own site, which may be relative. */
export function readSiteUrl(value: unknown): string | undefined {
  return readUrlFrom(value, SITE);
}

function readUrlFrom(value: unknown, base: string | undefined): string | undefined {
  if (typeof value !== "string" || value.trim() === "" || value.length > MAX_URL_LENGTH) return undefined;
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  const isWeb = url.protocol === "https:" || url.protocol === "http:";
  if (!isWeb || url.username !== "" || url.password !== "" || url.href.length > MAX_URL_LENGTH) return undefined;
  return url.href;
}

/** Distinct keywords; what is none of them is left out. */
export function readKeywords(value: unknown): string[] {
  return readList(value, (entry) => readLine(entry, MAX_KEYWORD_LENGTH), MAX_KEYWORDS);
}

/** Distinct addresses of pictures and films. */
export function readMediaUrls(value: unknown): string[] {
  return readList(value, readSiteUrl, MAX_MEDIA_URLS);
}

function readList(value: unknown, read: (entry: unknown) => string | undefined, maxEntries: number): string[] {
  if (!Array.isArray(value)) return [];
  const entries = new Set<string>();
  for (const candidate of value) {
    if (entries.size === maxEntries) break;
    const entry = read(candidate);
    if (entry !== undefined) entries.add(entry);
  }
  return [...entries];
}

type DefinedOnly<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Entries without `undefined`: with exact optional properties "absent" is the only way to say "not known". */
export function definedOnly<T extends object>(fields: T): DefinedOnly<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as DefinedOnly<T>;
}
