import { derivePaper } from "@/domain/papers/derive-paper";
import { PAPER_FIELDS, type PaperFields } from "@/domain/papers/statement";
import type { Db } from "@/server/db";
import { mergePapers } from "@/server/feed/merge-papers.service";
import type { Library, LibraryPaper } from "@/server/feed/pipeline/library";
import { saveListings } from "@/server/feed/pipeline/save-listings.service";
import { derive, isAddition, isSame } from "@/server/feed/pipeline/state-and-derive";
import { ranksOf } from "@/server/feed/sources/registry";
import { newId } from "@/server/new-id";
import { toNewPaper, toPaperUpdate } from "@/server/papers/paper-columns";
import { type PaperHtml, renderPapers } from "@/server/papers/render-papers";
import { saveAdditions } from "@/server/papers/save-additions.service";
import { deleteStatements, saveStatements } from "@/server/papers/save-statements.service";

/** Writes what is new, in few statements. What `html` lacks of it is rendered. */
export async function saveLibrary(tx: Db, library: Library, html: PaperHtml): Promise<void> {
  const { voice, papers } = library;
  const created = papers.filter(({ isStored }) => !isStored).map((paper) => ({ paper, fields: derive(paper, voice) }));
  await renderPapers(
    html,
    created.map(({ fields }) => fields),
  );
  const rows = created.map(({ paper, fields }) => toNewPaper(paper, fields, html));
  if (rows.length > 0) await tx.paper.createMany({ data: rows });
  for (const merge of library.merges) await mergePapers(tx, { ...merge, clubId: voice.clubId });
  await saveIdentifiers(tx, library);
  await saveStated(tx, library, html);
  const changed = papers
    .filter((paper) => paper.isStored && !isAddition(paper, voice))
    .map((paper) => ({ id: paper.id, changes: changesOf(paper.columns, derive(paper, voice)) }))
    .filter(({ changes }) => Object.keys(changes).length > 0);
  await renderPapers(
    html,
    changed.map(({ changes }) => changes),
  );
  for (const { id, changes } of changed) await tx.paper.update({ where: { id }, data: toPaperUpdate(changes, html) });
  await saveListings(tx, library);
}

async function saveIdentifiers(tx: Db, { papers, voice }: Library): Promise<void> {
  const data = papers.flatMap(({ id, identifiers }) =>
    identifiers
      .filter(({ isStored }) => !isStored)
      .map(({ kind, value }) => ({ id: newId(), paperId: id, clubId: voice.clubId, kind, value })),
  );
  if (data.length > 0) await tx.paperIdentifier.createMany({ data });
}

/** Statements, and where a club's are stored beside what was fetched, what they amount to. */
async function saveStated(tx: Db, { papers, voice: { clubId }, voice }: Library, html: PaperHtml): Promise<void> {
  const changed = papers.filter(({ statements }) => statements.some(({ isStored }) => !isStored));
  await deleteStatements(tx, changed.flatMap(listForgotten));
  await saveStatements(
    tx,
    clubId,
    changed.flatMap(({ id, statements }) =>
      statements.filter(({ isStored }) => !isStored).map((statement) => ({ ...statement, paperId: id })),
    ),
  );
  if (clubId === null) return;
  const additions = changed
    .filter((paper) => isAddition(paper, voice))
    .map(({ id, statements }) => ({ paperId: id, fields: derivePaper(statements, ranksOf) }));
  await renderPapers(
    html,
    additions.map(({ fields }) => fields),
  );
  await saveAdditions(tx, clubId, additions, html);
}

function listForgotten({ statements, storedStatementIds }: LibraryPaper): string[] {
  const kept = new Set(statements.map(({ id }) => id));
  return storedStatementIds.filter((id) => !kept.has(id));
}

function changesOf(known: PaperFields, derived: PaperFields): PaperFields {
  const changed = PAPER_FIELDS.filter((field) => derived[field] !== undefined && !isSame(known[field], derived[field]));
  return Object.fromEntries(changed.map((field) => [field, derived[field]]));
}
