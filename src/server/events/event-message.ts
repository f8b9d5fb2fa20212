import type { RecordedEvent } from "@/server/events/events.queries";

/** One event of a stream as it travels, made once for all who hear it. */
export interface EventMessage {
  id: bigint;
  bytes: Buffer;
}

export function eventMessage({ id, kind, payload }: RecordedEvent): EventMessage {
  return { id: BigInt(id), bytes: Buffer.from(`id: ${id}\ndata: ${JSON.stringify({ kind, ...payload })}\n\n`) };
}
