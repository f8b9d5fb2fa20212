import { describe, expect, test } from "vitest";
import { getDb, getPool } from "@/server/db";
import { describeError, withoutValues } from "@/server/describe-error";

const SECRET = "Ada-Secret@example.org";
const ZEROS = "00000000-0000-0000-0000-000000000000";

/** Ways in which a statement fails with the secret in its hands. */
const failures: Record<string, () => Promise<unknown>> = {
  "a row against a rule": () => getDb().user.create({ data: { email: SECRET, name: "Ada" } }),
  "a row twice": () =>
    getDb().user.createMany({ data: [1, 2].map(() => ({ email: SECRET.toLowerCase(), name: "Ada" })) }),
  "text that cannot be stored": () => getDb().user.create({ data: { email: `${SECRET}\0`, name: "Ada" } }),
  "text that is no id": () => getDb().$queryRaw`SELECT ${SECRET}::uuid`,
  "a field that is not there": () => getDb().user.create({ data: { email: SECRET, nick: "Ada" } as never }),
  "a raw row against a rule": () =>
    getDb().$executeRaw`INSERT INTO users (id, email, name) VALUES (${ZEROS}::uuid, ${SECRET}, NULL)`,
  "a statement of the driver's": () => getPool().query("SELECT $1::int", [SECRET]),
  "a mail server that names the recipient": () =>
    Promise.reject(Object.assign(new Error(`550 <${SECRET}> unknown`), { code: "EENVELOPE", responseCode: 550 })),
  "a failure behind a failure": () =>
    getPool()
      .query("SELECT $1::uuid", [SECRET])
      .catch((cause: unknown) => Promise.reject(new Error("It did not work.", { cause }))),
};

describe.each(Object.entries(failures))("%s", (_, fail) => {
  test("leaves no value in the log, but its kind and place", async () => {
    const error = await fail().then(
      () => undefined,
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    const description = describeError(error);
    expect(JSON.stringify(description).toLowerCase()).not.toContain("secret@");
    expect(description.type).not.toBe("");
    expect(description.stack).toMatch(/^ {4}at /);
    expect(String(withoutValues(error)).toLowerCase()).not.toContain("secret@");
  });
});

test("the code of the database is kept, and the words of our own errors", async () => {
  const error = await getDb().$queryRaw`SELECT ${SECRET}::uuid`.catch((reason: unknown) => reason);
  expect(describeError(error)).toMatchObject({ code: "P2010 22P02" });
  expect(describeError(new TypeError("x is not a function"))).toMatchObject({
    type: "TypeError",
    message: "x is not a function",
  });
  expect(describeError("a text")).toEqual({ type: "string" });
});
