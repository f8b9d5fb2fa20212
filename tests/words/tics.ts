/** Phrases that a native writer would not use. What we write instead is in docs/voice.md. */
export const tics: readonly RegExp[] = [
  /\bstands\b/i,
  /\b(answer|vote|nominate|reply|asked),? until\b/i,
  /\bhand(s|ed|ing)? (\S+ ){0,3}(on|over)\b/i,
  /\bwhom\b/i,
  /\bshall\b/i,
  /\bthe own\b/i,
  /\bneither(?=[.,;:!?)]|$)/i,
  /(?<!\bthere )\bis no (?!longer\b|more than\b)\p{L}/iu,
  /\bno more\b(?! than\b)/i,
  /\bnobody has to\b/i,
  /\bhave voted:/i,
  /\bat present\b/i,
  /[\d…] %(?!\w)/,
  /\bto be had\b/i,
  /\bgladly\b/i,
  /\bone press\b/i,
  /\bno good\b|\bnot good any more\b/i,
  /\(any more\)/i,
  /\be-mail/i,
];

/** The tic in a text as it was written; undefined where there is none. */
export function findTic(text: string): string | undefined {
  for (const tic of tics) {
    const found = tic.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
}
