import { DomainError } from "@/domain/domain-error";
import { readPaperLink } from "@/domain/papers/paper-link";
import type { RootDb } from "@/server/db";
import { lockImports } from "@/server/feed/pipeline/lock-imports";
import { newId } from "@/server/new-id";
import { assertPaperSeen } from "@/server/papers/assert-paper-seen";

interface AddPaperLink {
  clubId: string;
  paperId: string;
  link: string;
}

/**
 * Adds an arXiv id or DOI to a paper that came without, as this club's word: no other club sees it, and a source that is
 * fetched confirms it later. Throws `invalid_input`, `not_found`, `already_done`, and `conflict` where the paper has
 * another id of the kind, or another paper has this one. Takes turns with imports, which look for papers by their ids.
 */
export async function addPaperLink(db: RootDb, { clubId, paperId, link }: AddPaperLink): Promise<void> {
  const identifier = readPaperLink(link);
  if (identifier === null) {
    throw new DomainError(
      "invalid_input",
      "This is not an arXiv or DOI link. Paste one like https://arxiv.org/abs/2501.01234 or https://doi.org/10.1000/182.",
    );
  }
  await db.$transaction(async (tx) => {
    await lockImports(tx);
    await assertPaperSeen(tx, { clubId, paperId });
    const { kind, value } = identifier;
    const ofClub = { OR: [{ clubId: null }, { clubId }] };
    const own = await tx.paperIdentifier.findMany({ where: { paperId, kind, ...ofClub }, select: { value: true } });
    if (own.some((known) => known.value === value)) throw new DomainError("already_done", "This paper has this link.");
    if (own.length > 0) throw new DomainError("conflict", "This paper already has another link of this kind.");
    const other = await tx.paperIdentifier.findFirst({
      where: { kind, value, ...ofClub },
      select: { paper: { select: { title: true } } },
    });
    if (other !== null) {
      throw new DomainError("conflict", `This is the link of another paper here, “${other.paper.title}”.`);
    }
    await tx.paperIdentifier.create({ data: { id: newId(), paperId, clubId, kind, value } });
  });
}
