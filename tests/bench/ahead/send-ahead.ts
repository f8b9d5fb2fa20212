import { connect } from "node:net";

/** What a client sends ahead that asks for a page without being signed in: 46 bytes each. */
const REQUEST = "GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n";

/**
 * Writes so many requests into one connection without waiting for an answer. Ends when the server closes it, or by
 * `close`.
 */
export function sendAhead(port: number, count: number): { ended: Promise<void>; close: () => void } {
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => undefined); // the server may cut it while we send
  const ended = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  socket.resume();
  socket.write(REQUEST.repeat(count));
  return { ended, close: () => socket.destroy() };
}
