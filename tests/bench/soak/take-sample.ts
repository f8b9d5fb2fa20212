import type { Server } from "@tests/bench/process/start-server";
import { countConnections, readTableSizes, type TableSize } from "@tests/bench/soak/table-sizes";
import type pg from "pg";

export interface Sample {
  minute: number;
  heapMb: number;
  residentMb: number;
  descriptors: number;
  connections: number;
  cpuMs: number;
  tables: Map<string, TableSize>;
}

/** The process and the database as they are now. */
export async function takeSample(server: Server, pool: pg.Pool, minute: number): Promise<Sample> {
  return {
    minute,
    heapMb: await server.heapMb(),
    residentMb: await server.memoryMb(),
    descriptors: await server.descriptors(),
    connections: await countConnections(pool),
    cpuMs: await server.cpuMs(),
    tables: await readTableSizes(pool),
  };
}

export function describeSample({
  minute,
  heapMb,
  residentMb,
  descriptors,
  connections,
  cpuMs,
  tables,
}: Sample): string {
  const rows = [...tables.values()].reduce((sum, { live }) => sum + live, 0);
  const dead = [...tables.values()].reduce((sum, one) => sum + one.dead, 0);
  return [
    `minute ${minute.toFixed(0).padStart(3)}`,
    `memory ${residentMb.toFixed(0)} MB, heap ${heapMb.toFixed(1)} MB`,
    `${descriptors} descriptors`,
    `${connections} database connections`,
    `${rows} rows, ${dead} dead`,
    `${(cpuMs / 1_000).toFixed(0)} s of processor time`,
  ].join("; ");
}

const KB = 1_000;

/** Every table that has rows, or had. */
export function describeTables({ tables }: Sample): string {
  return [...tables]
    .filter(([, { live, dead }]) => live + dead > 0)
    .map(([name, { live, dead, bytes }]) => `  ${name}: ${live} rows, ${dead} dead, ${Math.round(bytes / KB)} KB`)
    .join("\n");
}
