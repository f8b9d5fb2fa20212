// For the commands that are written in TypeScript, whose compiler does not read the scripts.
export function keepStandardOutputClean(): void;
export function say(line: string): void;
export function withProgress<T>(text: string, step: () => Promise<T>): Promise<T>;
