import { STATUS_CODES } from "node:http";

/** @type {Record<string, [number, string]>} */
const ANSWERS = {
  HPE_HEADER_OVERFLOW: [431, "The headers of this request are too long."],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, "This request is too large."],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "This request took too long to arrive."],
};
/** @type {[number, string]} */
const OTHERWISE = [400, "This request is malformed."];

/**
 * Answers what never became a request, since it could not be read or did not come in time. There is no response to write
 * to; the headers of every answer are written by hand.
 * @param {Error & { code?: string }} error
 * @param {import("node:stream").Duplex} socket
 * @param {readonly [string, string][]} headers
 */
export function answerUnreadable(error, socket, headers) {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const [status, words] = ANSWERS[error.code ?? ""] ?? OTHERWISE;
  const body = `${words}\n`;
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    "Content-Type: text/plain; charset=utf-8",
    `Content-Length: ${Buffer.byteLength(body)}`,
    "Cache-Control: no-store",
    "Connection: close",
  ];
  socket.end(`${lines.join("\r\n")}\r\n\r\n${body}`);
}
