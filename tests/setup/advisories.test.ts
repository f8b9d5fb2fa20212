// The lock file against the published holes of our dependencies, without the network. How to bring the list up to date:
// docs/testing.md, "Known holes".
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../..");
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));

const advisorySchema = z.strictObject({
  package: z.string(),
  /** Of the GitHub advisory; null where a minimum was set for several of them. */
  id: z.string().startsWith("GHSA-").nullable(),
  /** The first version of the newest line without the hole. Older lines count as open. */
  fixedIn: z.string(),
  /** When that came out, as far as it is known. */
  fixedOn: z.iso.date().nullable(),
  what: z.string(),
});
const { advisories } = z
  .strictObject({ lookedAt: z.iso.date(), source: z.url(), advisories: z.array(advisorySchema) })
  .parse(readJson("tests/fixtures/advisories.json"));
const { packages } = z
  .object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) })
  .parse(readJson("package-lock.json"));

/**
 * Places in the lock file where an advisory's package is older than its remedy. What we do not use is checked as well,
 * so that it does not come in by another package.
 */
function findOpen(advisory: { package: string; fixedIn: string }, lock: typeof packages): string[] {
  return Object.entries(lock)
    .filter(([place]) => place.endsWith(`node_modules/${advisory.package}`))
    .filter(([, { version }]) => version === undefined || isOlder(version, advisory.fixedIn))
    .map(([place, { version }]) => `${place} ${version}`);
}

/** As semantic versions go: what comes before a release is older than it. */
function isOlder(version: string, least: string): boolean {
  const [[release = "", before], [leastRelease = ""]] = [version.split("-"), least.split("-")];
  const order = release.localeCompare(leastRelease, "en", { numeric: true });
  return order < 0 || (order === 0 && before !== undefined);
}

test.each(advisories)("nothing installed has $package below $fixedIn: $what ($id)", (advisory) => {
  expect(findOpen(advisory, packages)).toEqual([]);
});

test("every package of the list that the app needs is in the lock file under its name", () => {
  for (const name of ["next", "react", "react-dom", "nodemailer"])
    expect(packages).toHaveProperty([`node_modules/${name}`]);
});

test("a hole is found wherever the package lies", () => {
  const lock = {
    "node_modules/nodemailer": { version: "10.6.1" },
    "node_modules/next-auth/node_modules/nodemailer": { version: "8.0.11" },
    "node_modules/nodemailer-else": { version: "1.0.0" },
  };
  expect(findOpen({ package: "nodemailer", fixedIn: "10.4.1" }, lock)).toEqual([
    "node_modules/next-auth/node_modules/nodemailer 8.0.11",
  ]);
});

test.each([
  ["16.3.2", "16.3.3", true],
  ["16.3.3", "16.3.3", false],
  ["16.3.3-canary.1", "16.3.3", true],
  ["16.10.0", "16.3.3", false],
  ["15.9.9", "16.3.3", true],
])("%s is older than %s: %s", (version, least, expected) => {
  expect(isOlder(version, least)).toBe(expected);
});
