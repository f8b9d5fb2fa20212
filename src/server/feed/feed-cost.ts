/** What reading a text costs, in points of `importedMegabytes`: whole megabytes, and never nothing. */
export function megabytes(text: string): number {
  return Math.max(1, Math.ceil(text.length / (1024 * 1024)));
}
