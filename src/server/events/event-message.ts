import type { RecordedEvent } from "@/server/events/events.queries";

/** One event of a stream as it travels, made once for all who receive it. */
export interface EventMessage {
  id: bigint;
  bytes: Buffer;
}

/** What of the event's payload is for the server's own consumers stays here. */
export function eventMessage({ id, kind, payload }: RecordedEvent): EventMessage {
  const { serverOnly, ...data } = payload;
  return { id: BigInt(id), bytes: Buffer.from(`id: ${id}\ndata: ${JSON.stringify({ kind, ...data })}\n\n`) };
}
