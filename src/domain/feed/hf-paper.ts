import { readDay, readInstant } from "@/domain/feed/calendar-day";
import {
  definedOnly,
  isJsonObject,
  type JsonObject,
  readCount,
  readKeywords,
  readLine,
  readMediaUrls,
  readSiteUrl,
  readUrl,
} from "@/domain/feed/hf-fields";
import { normaliseArxivId } from "@/domain/papers/arxiv-id";
import type { PaperDraft } from "@/domain/papers/paper-draft";
import {
  MAX_ABSTRACT_LENGTH,
  MAX_AI_SUMMARY_LENGTH,
  MAX_AUTHOR_NAME_LENGTH,
  MAX_AUTHORS,
  MAX_ORGANIZATION_NAME_LENGTH,
  MAX_TITLE_LENGTH,
} from "@/domain/papers/paper-limits";
import { cleanAbstract, cleanTitle } from "@/domain/text/foreign-text";

/** Why an item cannot be taken; its message is a sentence for people. Never leaves the parser. */
export class Unusable extends Error {}

/** The paper of an item. The inner fields win: the outer `publishedAt` is hours off, the others are copies. */
export function readHfPaper(paper: JsonObject, item: JsonObject): PaperDraft {
  const authors = readAuthors(paper.authors);
  const abstract = cleanAbstract(readText(paper.summary ?? item.summary, "abstract", MAX_ABSTRACT_LENGTH));
  const aiKeywords = readKeywords(paper.ai_keywords);
  const mediaUrls = readMediaUrls(paper.mediaUrls ?? item.mediaUrls);
  return {
    arxivId: readId(paper.id),
    title: readTitle(paper.title ?? item.title),
    ...(abstract !== "" && { abstract }),
    authors: authors.names,
    authorCount: authors.count,
    ...readOrganization(paper.organization ?? item.organization),
    ...definedOnly({
      publishedOn: readDay(paper.publishedAt),
      upvotes: readCount(paper.upvotes),
      aiSummary: readLine(paper.ai_summary, MAX_AI_SUMMARY_LENGTH),
      githubRepo: readUrl(paper.githubRepo),
      githubStars: readCount(paper.githubStars),
      projectPage: readUrl(paper.projectPage),
      thumbnailUrl: readSiteUrl(item.thumbnail),
      withdrawnAt: readInstant(paper.withdrawnAt),
    }),
    ...(aiKeywords.length > 0 && { aiKeywords }),
    ...(mediaUrls.length > 0 && { mediaUrls }),
  };
}

function readId(value: unknown): string {
  if (typeof value !== "string" || value.trim() === "") throw new Unusable("It has no id.");
  const id = normaliseArxivId(value);
  if (id === undefined) throw new Unusable(`Its id "${excerpt(value)}" is not an arXiv id.`);
  return id;
}

function readTitle(value: unknown): string {
  const title = cleanTitle(readText(value, "title", MAX_TITLE_LENGTH));
  if (title === "") throw new Unusable("It has no title.");
  return title;
}

/** "" if absent; a text of another type or absurd length is a reason to reject, since it carries the paper. */
function readText(value: unknown, name: string, maxLength: number): string {
  if (value === undefined || value === null) return "";
  if (typeof value !== "string") throw new Unusable(`Its ${name} is not text.`);
  if (value.length > maxLength) {
    throw new Unusable(`Its ${name} has ${value.length} characters; ${maxLength} are allowed.`);
  }
  return value;
}

/**
 * Names in the paper's order, without those that the source hides; the count is of all, as the source's page counts.
 */
function readAuthors(value: unknown): { names: string[]; count: number } {
  if (value === undefined || value === null) return { names: [], count: 0 };
  if (!Array.isArray(value)) throw new Unusable("Its authors are not a list.");
  if (value.length > MAX_AUTHORS) {
    throw new Unusable(`It has ${value.length} authors; ${MAX_AUTHORS} are allowed.`);
  }
  const names = value.filter((author) => !isJsonObject(author) || author.hidden !== true).map(readAuthorName);
  return { names, count: value.length };
}

function readAuthorName(author: unknown): string {
  const name = isJsonObject(author) ? author.name : undefined;
  if (typeof name === "string" && name.length > MAX_AUTHOR_NAME_LENGTH) {
    throw new Unusable("The name of one of its authors is too long.");
  }
  const line = readLine(name, MAX_AUTHOR_NAME_LENGTH);
  if (line === undefined) throw new Unusable("One of its authors has no name.");
  return line;
}

function readOrganization(value: unknown): Pick<PaperDraft, "organizationName" | "organizationLogo"> {
  if (!isJsonObject(value)) return {};
  const name =
    readLine(value.fullname, MAX_ORGANIZATION_NAME_LENGTH) ?? readLine(value.name, MAX_ORGANIZATION_NAME_LENGTH);
  if (name === undefined) return {};
  return { organizationName: name, ...definedOnly({ organizationLogo: readSiteUrl(value.avatar) }) };
}

function excerpt(text: string): string {
  return cleanTitle(text.slice(0, 60));
}
