/** What people call a feed, or where an import took it from; its own key where it has no other name. */
export function sourceName(source: string): string {
  return names[source] ?? source;
}

const names: Record<string, string> = {
  huggingface: "Hugging Face Daily Papers",
  "hf-file": "File of the Daily Papers API",
  "page-text": "Daily Papers page as text",
  sample: "Sample week",
};
