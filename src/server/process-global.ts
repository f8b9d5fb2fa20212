/**
 * One value a process, under a name. Next compiles the instrumentation hook and the routes into
 * separate module graphs, so a plain module variable would exist twice.
 */
export function processGlobal<T>(name: string, create: () => T): T {
  const key = Symbol.for(`paperclub.${name}`);
  const holder = globalThis as unknown as Record<symbol, T | undefined>;
  return (holder[key] ??= create());
}
