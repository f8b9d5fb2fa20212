import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/** PostgreSQL's type "char" (with the quotes), a single byte that only its catalogs use. */
const CATALOG_CHAR_OID = 18;
const TEXT_OID = 25;

/**
 * The connection that the engine works through. Prisma's own adapter serves queries well; the engine
 * asks more of it, in four places that are put right here.
 */
export class MigrationAdapterFactory extends PrismaPg {
  #url;
  #schema;

  /** @param {URL} url of the database, without Prisma's own parameters
   *  @param {string | undefined} schema */
  constructor(url, schema) {
    super({ connectionString: url.href, max: 2 }, schema ? { schema } : {});
    this.#url = url;
    this.#schema = schema;
  }

  async connect() {
    return runScriptsWhole(acceptCatalogChars(await super.connect()));
  }

  /**
   * A new, empty database to replay migrations in. The adapter's own version of this keeps the connection
   * string, which names the real database, and would replay them there; and it drops the shadow
   * database while connections to it are still open.
   */
  async connectToShadowDb() {
    const name = `prisma_migrate_shadow_db_${randomUUID()}`;
    const main = await this.connect();
    await main.executeScript(`CREATE DATABASE "${name}"`);
    const shadow = await new MigrationAdapterFactory(withDatabase(this.#url, name), this.#schema).connect();
    const closePool = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await closePool();
      await main.executeScript(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
      await main.dispose();
    };
    return shadow;
  }
}

/**
 * The adapter refuses columns of type "char", and the engine wants them back as characters:
 * they travel as text and get their type when the answer leaves.
 * @param {any} adapter performIO is not part of its public type
 */
function acceptCatalogChars(adapter) {
  /** @type {WeakMap<object, number[]>} */
  const charColumns = new WeakMap();
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);

  adapter.performIO = async (/** @type {object} */ query) => {
    const result = await performIO(query);
    const fields = /** @type {{ dataTypeID: number }[]} */ (result.fields ?? []);
    const found = fields.flatMap((field, index) => (field.dataTypeID === CATALOG_CHAR_OID ? [index] : []));
    for (const index of found) fields[index] = { ...fields[index], dataTypeID: TEXT_OID };
    charColumns.set(query, found);
    return result;
  };
  adapter.queryRaw = async (/** @type {object} */ query) => {
    const result = await queryRaw(query);
    for (const index of charColumns.get(query) ?? []) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  return adapter;
}

/**
 * The adapter cuts a script at every semicolon, those in comments, texts and function bodies included.
 * PostgreSQL can read a script itself, and then all of it happens or nothing.
 * @param {any} adapter onError is not part of its public type
 */
function runScriptsWhole(adapter) {
  adapter.executeScript = async (/** @type {string} */ script) => {
    try {
      await adapter.underlyingDriver().query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  return adapter;
}

/**
 * @param {URL} url
 * @param {string} name
 */
export function withDatabase(url, name) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed;
}

/**
 * Prisma writes the schema into the address, where PostgreSQL knows no such parameter.
 * @param {string} text
 */
export function splitDatabaseUrl(text) {
  const url = new URL(text);
  const schema = url.searchParams.get("schema") ?? undefined;
  url.searchParams.delete("schema");
  return { url, schema, database: decodeURIComponent(url.pathname.slice(1)) };
}
