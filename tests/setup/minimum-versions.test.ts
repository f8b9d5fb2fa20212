import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The first version without the holes that are known at this writing. What we do not use is held as well, lest it come in by another package. */
const minimum: Record<string, string> = {
  next: "16.3.3",
  react: "19.2.8",
  "react-dom": "19.2.8",
  katex: "0.16.21",
  dompurify: "3.2.4",
};

const lock = JSON.parse(readFileSync(path.resolve(import.meta.dirname, "../../package-lock.json"), "utf8")) as {
  packages: Record<string, { version?: string }>;
};

test.each(Object.entries(minimum))("%s is nowhere older than %s", (name, least) => {
  const installed = Object.entries(lock.packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
  const older = installed.filter(([, { version }]) => version === undefined || isOlder(version, least));
  expect(older).toEqual([]);
  if (["next", "react", "react-dom"].includes(name)) expect(installed).not.toEqual([]);
});

test.each([
  ["16.3.2", "16.3.3", true],
  ["16.3.3", "16.3.3", false],
  ["16.10.0", "16.3.3", false],
  ["15.9.9", "16.3.3", true],
])("%s is older than %s: %s", (version, least, expected) => {
  expect(isOlder(version, least)).toBe(expected);
});

function isOlder(version: string, least: string): boolean {
  return version.localeCompare(least, "en", { numeric: true }) < 0;
}
