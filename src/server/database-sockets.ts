import { Socket } from "node:net";
import { databaseState } from "@/server/database-state";
import { processGlobal } from "@/server/process-global";

const openSockets = () => processGlobal("databaseSockets", () => new Set<Socket>());

/** The `stream` of every connection to the database. */
export function openSocket(): Socket {
  const socket = new Socket();
  openSockets().add(socket);
  return socket.once("close", () => openSockets().delete(socket));
}

/** For those who wait in front of a page: while nobody answers, it fails at once and not after a time limit. */
export function openSocketUnlessSilent(): Socket {
  const socket = openSocket();
  if (databaseState().connection === "silent") setImmediate(() => socket.destroy());
  return socket;
}

/**
 * Ends all connections at once, whatever they wait for, so that it fails now. A database that has stopped answering, or a
 * network that loses everything, would keep them for minutes, and whoever waits with them.
 */
export function endConnections(): void {
  for (const socket of openSockets()) socket.destroy();
}
