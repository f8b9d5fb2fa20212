import { approval } from "./approval";

/** The methods a club can choose; the key is what a round stores. */
export const methods = { approval } as const;

export type MethodId = keyof typeof methods;

export function isMethodId(text: string): text is MethodId {
  return Object.hasOwn(methods, text);
}
