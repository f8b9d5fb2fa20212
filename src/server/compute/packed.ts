/**
 * A value as JSON text. It passes between threads as a copy of bytes, and is built only where and when it is needed: a
 * hundred thousand objects at once would keep the receiver busy for a third of a second.
 */
export type Packed<T> = string & { readonly packs?: T };

export function pack<T>(value: T): Packed<T> {
  return JSON.stringify(value);
}

/** What `pack` was given, as JSON has it: an absent field and one that is `undefined` are the same. */
export function unpack<T>(packed: Packed<T>): T {
  const value: T = JSON.parse(packed);
  return value;
}
