import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { routeRows } from "@tests/integration/authorization/route-rows";
import { expect, test } from "vitest";

const app = path.resolve(import.meta.dirname, "../../src/app");
const files = readdirSync(app, { recursive: true, encoding: "utf8" })
  .map((file) => file.replaceAll("\\", "/"))
  .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file));

/** The web server has these answered without the framework, so they have no file. */
const withoutFile = ["api/clubs/[clubId]/events"];

test("every page and route handler has a row, and every row its file", () => {
  expect(Object.keys(routeRows).toSorted()).toEqual([...files, ...withoutFile].toSorted());
});

test.each(files.filter((file) => file.endsWith("route.ts")))("%s answers the methods of its row", (file) => {
  const source = readFileSync(path.join(app, file), "utf8");
  const exported = source.match(/\b(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b/g) ?? [];
  expect([...new Set(exported)].toSorted()).toEqual(routeRows[file]?.methods);
});
