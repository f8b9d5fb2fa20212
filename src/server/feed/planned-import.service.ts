import type { TextChoices } from "@/domain/feed/feed-text";
import type { RootDb } from "@/server/db";
import { parseFeed } from "@/server/feed/parse/parse-feed";
import { type ImportOptions, type ImportReport, runImport } from "@/server/feed/run-import.service";
import { textSources } from "@/server/feed/sources/file-sources";
import { askSource } from "@/server/feed/sources/registry";
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

/** What a source of the registry is asked for. Throws `invalid_input` for a source or a request that is none. */
export const planSource = (sourceId: string, request: unknown): PlannedImport => askSource(sourceId, request, plan);

/** A file or a pasted text. If it is no feed, throws the message for people. */
export async function planText(input: string | Uint8Array, choices: TextChoices & { today: string }) {
  const feed = await parseFeed(input, choices);
  return { ...plan(textSources[feed.format], feed), day: feed.day, howInferred: feed.howInferred };
}
