/** Bytes as text, or why they are none. UTF-8, or UTF-16 where a byte order mark says so (Windows' "Unicode"). */
export function decodeText(bytes: Uint8Array): { ok: true; text: string } | { ok: false; reason: string } {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  try {
    // The decoder drops a byte order mark; `fatal` makes it refuse what a lenient one would turn into U+FFFD.
    return { ok: true, text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { ok: false, reason: "This is not UTF-8 text. Save the file as UTF-8, or paste the text." };
  }
}

/** Noise that happens to decode: text has no control characters but tabs and line ends, save by accident. */
export function isBinaryNoise(text: string): boolean {
  const sample = text.slice(0, 65_536);
  const controls = sample.match(/[^\P{Cc}\t\n\r\f\u0085]|\uFFFD/gu)?.length ?? 0;
  return controls > 4 && controls > sample.length / 200;
}
