const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/;

/**
 * The paths to all that an answer holds, items of arrays as `[]` and ids that are keys as `*`: "papers[].state.kind".
 * Only ends are named: where there is an object, its keys are. What is null or empty is an end itself.
 */
export function keyPathsOf(answer: unknown, before = ""): string[] {
  if (Array.isArray(answer) && answer.length > 0) return answer.flatMap((item) => keyPathsOf(item, `${before}[]`));
  if (typeof answer !== "object" || answer === null || Object.keys(answer).length === 0) return [before];
  return Object.entries(answer).flatMap(([key, value]) => {
    const name = uuid.test(key) ? "*" : key;
    return keyPathsOf(value, before === "" ? name : `${before}.${name}`);
  });
}

/** Declared paths, written a line for each object: "papers[].state: kind by" declares two. */
export function keys(text: string): string[] {
  return text.split("\n").flatMap((line) => {
    const [names = "", prefix] = line.trim().split(": ").toReversed();
    return names.split(" ").flatMap((name) => (name === "" ? [] : [prefix === undefined ? name : `${prefix}.${name}`]));
  });
}

/** Whether a path may be in an answer. What is null or empty may, where something declared could be in it. */
export function isDeclared(path: string, declared: readonly string[]): boolean {
  if (path === "") return true; // no answer, or an empty list
  return declared.some((one) => one === path || one.startsWith(`${path}.`) || one.startsWith(`${path}[]`));
}
