import type { TextChoices } from "@/domain/feed/feed-text";
import type { RootDb } from "@/server/db";
import { parseFeed } from "@/server/feed/parse/parse-feed";
import { type ImportOptions, type ImportReport, runImport } from "@/server/feed/run-import";
import { textSources } from "@/server/feed/sources/file-sources";
import { huggingFaceSource } from "@/server/feed/sources/huggingface";
import { sampleSource } from "@/server/feed/sources/sample";
import type { FeedSource } from "@/server/feed/sources/source";

/** An import that can begin: what could be checked beforehand is. */
export interface PlannedImport {
  source: string;
  /** The same items in the same order every time: a run that was cut short can go on where it was. */
  isRepeatable: boolean;
  run: (db: RootDb, options: ImportOptions) => Promise<ImportReport>;
}

function plan<Request>(source: FeedSource<Request>, request: Request): PlannedImport {
  const { id, isRepeatable } = source;
  return { source: id, isRepeatable, run: (db, options) => runImport(db, source, request, options) };
}

/** A day ("YYYY-MM-DD") from the Daily Papers API. */
export const planDay = (day: string) => plan(huggingFaceSource(), { day });

export const planSample = (monday: string) => plan(sampleSource, { monday });

/** A file or a pasted text. Throws what people are told of one that is no feed. */
export async function planText(input: string | Uint8Array, choices: TextChoices & { today: string }) {
  const feed = await parseFeed(input, choices);
  return { ...plan(textSources[feed.format], feed), day: feed.day, howInferred: feed.howInferred };
}
