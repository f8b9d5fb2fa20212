import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { expect, test } from "vitest";
import { oneStatementAtATime } from "@/server/one-statement-at-a-time";

const nothing = { columnNames: [], columnTypes: [], rows: [] };
const statement = (sql: string) => ({ sql, args: [], argTypes: [] });

/** An adapter whose statements end when they are let go, in any order. */
function makeAdapter() {
  const begun: string[] = [];
  const endings = new Map<string, (outcome: "done" | "failed") => void>();
  const run = (sql: string) =>
    new Promise<void>((resolve, reject) => {
      begun.push(sql);
      endings.set(sql, (outcome) => (outcome === "done" ? resolve() : reject(new Error(sql))));
    });
  const info = { provider: "postgres", adapterName: "of a test" } as const;
  const queryable = {
    ...info,
    queryRaw: ({ sql }: { sql: string }) => run(sql).then(() => nothing),
    executeRaw: ({ sql }: { sql: string }) => run(sql).then(() => 1),
  };
  const transaction: Transaction = {
    ...queryable,
    options: { usePhantomQuery: false },
    commit: () => run("commit"),
    rollback: () => run("rollback"),
  };
  const adapter: SqlDriverAdapter = {
    ...queryable,
    executeScript: run,
    startTransaction: () => Promise.resolve(transaction),
    dispose: () => Promise.resolve(),
  };
  const factory: SqlDriverAdapterFactory = { ...info, connect: () => Promise.resolve(adapter) };
  const end = async (sql: string, outcome: "done" | "failed" = "done") => {
    endings.get(sql)?.(outcome);
    await new Promise(setImmediate);
  };
  return { begun, end, adapter: oneStatementAtATime(factory).connect() };
}

test("statements of a transaction begin one after the other, in their order", async () => {
  const { adapter, begun, end } = makeAdapter();
  const transaction = await (await adapter).startTransaction();
  const all = Promise.all([
    transaction.queryRaw(statement("a")),
    transaction.executeRaw(statement("b")),
    transaction.queryRaw(statement("c")),
    transaction.commit(),
  ]);
  await end("none");
  expect(begun).toEqual(["a"]);
  await end("a");
  expect(begun).toEqual(["a", "b"]);
  await end("b");
  await end("c");
  expect(begun).toEqual(["a", "b", "c", "commit"]);
  await end("commit");
  expect(await all).toEqual([nothing, 1, nothing, undefined]);
});

test("a statement that fails holds up no other, and its error goes to whoever sent it alone", async () => {
  const { adapter, begun, end } = makeAdapter();
  const transaction = await (await adapter).startTransaction();
  const outcomes = Promise.allSettled([transaction.queryRaw(statement("a")), transaction.rollback()]);
  await end("none");
  await end("a", "failed");
  expect(begun).toEqual(["a", "rollback"]);
  await end("rollback");
  expect((await outcomes).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
});

test("statements outside of transactions wait for nobody", async () => {
  const { adapter, begun } = makeAdapter();
  const connected = await adapter;
  void connected.queryRaw(statement("a"));
  void connected.queryRaw(statement("b"));
  await new Promise(setImmediate);
  expect(begun).toEqual(["a", "b"]);
});
