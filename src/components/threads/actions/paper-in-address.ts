const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;

/** The paper that the address of its page in a club names, or null. Takes the bare id too. */
export function paperInAddress(text: string): string | null {
  const afterPapers = /\/papers\/(.*)$/.exec(text.trim())?.[1] ?? text.trim();
  const found = uuid.exec(afterPapers);
  return found !== null && found.index === 0 ? found[0].toLowerCase() : null;
}
