const names: Record<string, string> = {
  huggingface: "Hugging Face Daily Papers",
  sample: "the sample week",
};

/** What people call a source. One that has no name here is called by its key. */
export function sourceName(source: string): string {
  return names[source] ?? source;
}
