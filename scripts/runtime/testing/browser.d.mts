// For the benchmark, which is written in TypeScript, whose compiler does not read the scripts.
export function ensureBrowser(): Promise<string>;
