// For the commands that are written in TypeScript, whose compiler does not read the scripts.
export interface Given {
  text: (option: string) => string | undefined;
  has: (option: string) => boolean;
  words: string[];
}
export function readArguments(name: string, args?: readonly string[]): Given;
