import { DomainError } from "@/domain/domain-error";
import { listMentionBeginnings, listMentionedIds } from "@/domain/threads/mentions";
import type { Db } from "@/server/db";
import { HTML_VERSION } from "@/server/text/html-version";
import { renderAsTyped } from "@/server/text/render-as-typed";
import { setText } from "@/server/text/render-text";
import { findMentionable } from "@/server/threads/mentions.queries";

export interface RenderedComment {
  html: string;
  version: number;
  /** The people that it mentions, where that shows: not in code, and only people of the club. */
  mentioned: string[];
}

/**
 * A comment's text as HTML. The database is asked only for a text that may mention somebody. `userId` is whoever sends
 * it, and is left out where it was taken once.
 */
export async function renderComment(
  db: Db,
  {
    clubId,
    body,
    idScope,
    userId,
  }: { clubId: string; body: string; idScope?: string | undefined; userId?: string | undefined },
): Promise<RenderedComment> {
  const beginnings = listMentionBeginnings(body);
  const people = await findMentionable(db, { clubId, ids: listMentionedIds(body), beginnings });
  return setText({ source: body, idScope, people }, userId);
}

/**
 * A text that was taken once, rendered anew. Never refuses: limits that were tightened since must not keep a whole page
 * of others' comments from being read.
 */
export async function renderKept(
  db: Db,
  comment: { clubId: string; body: string; idScope: string },
): Promise<Pick<RenderedComment, "html" | "version">> {
  try {
    return await renderComment(db, comment);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { html: renderAsTyped(comment.body), version: HTML_VERSION };
  }
}
