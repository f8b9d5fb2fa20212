/**
 * Sends an answer in few pieces. The framework sends the headers by themselves, and each part of a page as it comes out
 * of its stream, often two within the same moment; every piece is a call to the system, which costs more than making a
 * short answer. What is written within one turn of the event loop goes out together, its headers in front.
 * @param {import("node:http").ServerResponse} response
 */
export function sendTogether(response) {
  // It is called right before the first piece, and by nothing that would leave a client waiting for one.
  response.flushHeaders = () => {};
  const write = /** @type {(...args: any[]) => boolean} */ (response.write.bind(response));
  let isHeld = false;
  response.write = (/** @type {any[]} */ ...args) => {
    if (!isHeld) {
      isHeld = true;
      response.cork();
      setImmediate(() => {
        isHeld = false;
        response.uncork();
      });
    }
    return write(...args);
  };
}
