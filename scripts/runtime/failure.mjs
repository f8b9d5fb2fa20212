/** Something that an operator can put right. Its message is one line: what is wrong and what to do. */
export class Failure extends Error {
  name = "Failure";
}

/**
 * What the system says when a folder cannot be used, in words.
 * @type {Record<string, string>}
 */
const REASONS = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  ENOTDIR: "part of the path is a file",
  EEXIST: "a file with this name already exists",
  EMFILE: "too many files are open",
};

/** @param {unknown} error */
export function errorCode(error) {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** @param {unknown} error */
export function errorText(error) {
  return error instanceof Error ? error.message : String(error);
}

/**
 * One line for what an operator can act on, undefined for a defect of ours, which deserves its stack.
 * @param {unknown} error
 * @returns {string | undefined}
 */
export function explainError(error) {
  if (error instanceof Failure) return error.message;
  const reason = REASONS[errorCode(error) ?? ""];
  if (!reason) return undefined;
  const place = error instanceof Error && "path" in error && error.path ? `${error.path}: ` : "";
  return `${place}${reason}.`;
}
