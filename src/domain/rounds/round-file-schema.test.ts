import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { makeRoundFile } from "@tests/factories/round-file";
import { Ajv2020 } from "ajv/dist/2020";
import { describe, expect, test } from "vitest";
import { describeRoundFile } from "./read-round-file";
import { methodIds } from "./voting-method";

const documented = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../docs/round-file.schema.json"), "utf8"),
);
const validate = new Ajv2020({ formats: { "date-time": true } }).compile(documented);

/** After a change: npm run tally -- --schema > docs/round-file.schema.json */
test("the documented schema is the one that files are read by", () => {
  expect(documented).toEqual(JSON.parse(JSON.stringify(describeRoundFile())));
});

describe("every file that is built is valid", () => {
  test.each(
    methodIds.flatMap((method) =>
      (["named", "receipt", "sealed"] as const).map((secrecy) => [method, secrecy] as const),
    ),
  )("%s, %s", (method, secrecy) => {
    validate(JSON.parse(JSON.stringify(makeRoundFile({ method, secrecy }))));
    expect(validate.errors).toBeNull();
  });
});

test.each([
  { extra: 1 },
  { format: "other" },
  { version: 3 },
  { seats: 0 },
  { seed: "ab" },
  { ballots: [{ voter: "x" }] },
])("a file with %j is not", (change) => {
  expect(validate({ ...makeRoundFile({}), ...change })).toBe(false);
});
