import type { TextChoices } from "@/domain/feed/feed-text";
import type { RootDb } from "@/server/db";
import { planText } from "@/server/feed/planned-import.service";
import type { ImportOptions } from "@/server/feed/run-import.service";

/** Papers belong to all clubs: a test that counts them begins with none. */
export async function emptyLibrary(db: RootDb): Promise<void> {
  await db.$executeRaw`TRUNCATE papers, imports CASCADE`;
}

/**
 * Imports a text (or what becomes JSON) through the whole pipeline, as the operator does; with `clubId`, as that club
 * does.
 */
export async function importText(
  db: RootDb,
  input: string | readonly unknown[],
  { day, year, takesHalf, ...options }: Partial<ImportOptions> & TextChoices = {},
) {
  const text = typeof input === "string" ? input : JSON.stringify(input);
  const planned = await planText(text, { today: "2026-11-22", day, year, takesHalf });
  return planned.run(db, { signal: new AbortController().signal, clubId: null, ...options });
}

/** All that was fetched, without what differs from run to run: ids, times, and with `positions: false` the places. */
export async function dumpLibrary(db: RootDb, { positions = true }: { positions?: boolean } = {}) {
  const papers = await db.paper.findMany({
    where: { clubId: null },
    include: { listings: { where: { clubId: null } }, identifiers: { where: { clubId: null } } },
  });
  const dump = papers.map(({ id: _, createdAt: _c, updatedAt: _u, clubId: _w, listings, identifiers, ...paper }) => ({
    ...paper,
    arxivId: valueOf(identifiers, "arxiv"),
    doi: valueOf(identifiers, "doi"),
    titleKeys: identifiers.flatMap(({ kind, value }) => (kind === "title" ? [value] : [])).sort(),
    listings: listings
      .map(({ id: _i, createdAt: _l, paperId: _p, position, ...listing }) => ({
        ...listing,
        ...(positions && { position }),
      }))
      .sort((a, b) => +a.day - +b.day || a.source.localeCompare(b.source)),
  }));
  return dump.sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

/** Of a library with one paper. */
export async function getOnlyPaper(db: RootDb) {
  const [paper, ...others] = await dumpLibrary(db);
  if (paper === undefined || others.length > 0) throw new Error(`There are ${others.length} papers too many, or none.`);
  return paper;
}

const valueOf = (identifiers: readonly { kind: string; value: string }[], kind: string) =>
  identifiers.find((identifier) => identifier.kind === kind)?.value ?? null;

const keyOf = ({ arxivId, doi, titleKeys }: { arxivId: string | null; doi: string | null; titleKeys: string[] }) =>
  `${arxivId ?? ""} ${doi ?? ""} ${titleKeys.join("|")}`;
