import type {
  SqlDriverAdapter,
  SqlDriverAdapterFactory,
  SqlQuery,
  SqlResultSet,
  Transaction,
} from "@prisma/driver-adapter-utils";

/**
 * Prisma loads the relations of a row concurrently, in a transaction too, whose one connection takes one statement at a
 * time: pg queues the others and warns that its next version will not. Here those of a transaction wait for each other;
 * outside of transactions each has a connection of its own.
 */
export function oneStatementAtATime(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => wrapAdapter(await factory.connect()) };
}

function wrapAdapter(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = adapter;
  return {
    provider,
    adapterName,
    queryRaw: (query) => adapter.queryRaw(query),
    executeRaw: (query) => adapter.executeRaw(query),
    executeScript: (script) => adapter.executeScript(script),
    startTransaction: async (isolationLevel) => new OrderedTransaction(await adapter.startTransaction(isolationLevel)),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: false },
    dispose: () => adapter.dispose(),
  };
}

class OrderedTransaction implements Transaction {
  readonly provider;
  readonly adapterName;
  readonly options;
  readonly #transaction: Transaction;
  /** Settles when everything that was asked for so far has. Never rejects. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(transaction: Transaction) {
    this.#transaction = transaction;
    this.provider = transaction.provider;
    this.adapterName = transaction.adapterName;
    this.options = transaction.options;
  }

  queryRaw(query: SqlQuery): Promise<SqlResultSet> {
    return this.#inTurn(() => this.#transaction.queryRaw(query));
  }

  executeRaw(query: SqlQuery): Promise<number> {
    return this.#inTurn(() => this.#transaction.executeRaw(query));
  }

  commit(): Promise<void> {
    return this.#inTurn(() => this.#transaction.commit());
  }

  rollback(): Promise<void> {
    return this.#inTurn(() => this.#transaction.rollback());
  }

  async createSavepoint(name: string): Promise<void> {
    await this.#inTurn(async () => this.#transaction.createSavepoint?.(name));
  }

  async rollbackToSavepoint(name: string): Promise<void> {
    await this.#inTurn(async () => this.#transaction.rollbackToSavepoint?.(name));
  }

  async releaseSavepoint(name: string): Promise<void> {
    await this.#inTurn(async () => this.#transaction.releaseSavepoint?.(name));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work);
    this.#last = result.catch(() => undefined);
    return result;
  }
}
