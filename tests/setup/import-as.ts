import type { ReplayItem } from "@tests/replay-server/daily-papers";
import { as } from "@tests/setup/as";
import type { ImportRequest } from "@/domain/feed/feed-inputs";
import { getDb } from "@/server/db";
import { runImportJob } from "@/server/feed/run-import-job.service";

type Club = { id: string };
type Person = { id: string };

/** An import that somebody starts from their club's feed page, run to its end. */
export async function importAs(club: Club, person: Person, request: ImportRequest) {
  const { importId } = await as(person).feed.startImport({ clubId: club.id, request });
  await runImportJob(getDb(), { importId }, { signal: new AbortController().signal });
  return as(person).feed.getImport({ clubId: club.id, importId });
}

/** The club brings a text. */
export const bring = (club: Club, person: Person, text: string) =>
  importAs(club, person, { kind: "text", text, label: "brought.txt", takesHalf: false });

export const bringItems = (club: Club, person: Person, ...items: object[]) =>
  bring(club, person, JSON.stringify(items));

/** The server asks the source, which has `listed`, for a day that has these, too. */
export function fetchItems(listed: ReplayItem[], club: Club, person: Person, day: string, ...items: ReplayItem[]) {
  listed.push(...items);
  return importAs(club, person, { kind: "day", day });
}

/** A day of the club's feed as somebody sees it. */
export const papersOf = async (club: Club, person: Person, day: string) =>
  (await as(person).feed.getDay({ clubId: club.id, day })).papers;
