import { ServerResponse } from "node:http";
import { RETRY_AFTER_SECONDS } from "./retry-page.mjs";

/**
 * An answer of the web server, which Node makes for every request (the `ServerResponse` of its server's options).
 *
 * It goes out in few pieces. The framework sends the headers by themselves, and each part of a page as it comes out of its
 * stream, often two within the same moment; every piece is a call to the system, which costs more than making a short
 * answer. What is written within one turn of the event loop goes out together, its headers in front.
 *
 * And a failure that passes by itself is one to come back after: the framework answers whatever a page throws with 500.
 * @extends {ServerResponse<import("node:http").IncomingMessage>}
 */
export class WebResponse extends ServerResponse {
  #isEventStream = false;
  /** @type {() => boolean} */
  #passesByItself = () => false;
  #isHeld = false;

  /** Each piece is a message, and nothing else follows soon. */
  sendPiecesAtOnce() {
    this.#isEventStream = true;
  }

  /** @param {() => boolean} passesByItself asked if the answer turns out to be a 500 */
  retryLaterIf(passesByItself) {
    this.#passesByItself = passesByItself;
  }

  /** The framework calls it right before the first piece, and nothing that would leave a client waiting for one. */
  flushHeaders() {}

  /** @param {any[]} args @returns {boolean} */
  write(...args) {
    if (!this.#isHeld && !this.#isEventStream) {
      this.#isHeld = true;
      this.cork();
      setImmediate(() => {
        this.#isHeld = false;
        this.uncork();
      });
    }
    return super.write(.../** @type {[any]} */ (/** @type {unknown} */ (args)));
  }

  /** @param {number} status @param {any[]} rest @returns {this} */
  writeHead(status, ...rest) {
    if (status !== 500 || !this.#passesByItself()) return super.writeHead(status, ...rest);
    this.setHeader("Retry-After", String(RETRY_AFTER_SECONDS));
    return super.writeHead(503, ...rest);
  }
}
