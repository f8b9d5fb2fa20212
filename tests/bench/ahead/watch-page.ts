import { Agent, request } from "node:http";

/** A page that does not come is a failure of its own, and not the longest of all waits. */
const ANSWER_LIMIT_MS = 60_000;

/** Asks for a page again and again, one after the other, as a person does who reloads; `stop` gives how long each took. */
export function watchPage(address: string, cookie: string): { stop: () => Promise<number[]> } {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      const startedAt = performance.now();
      const status = await open(address, { agent, cookie });
      if (status !== 200) throw new Error(`${address} answers ${status}.`);
      times.push(performance.now() - startedAt);
    }
  })();
  watching.catch(() => undefined); // thrown by stop
  const stop = async () => {
    isOver = true;
    await watching.finally(() => agent.destroy());
    return times;
  };
  return { stop };
}

function open(address: string, { agent, cookie }: { agent: Agent; cookie: string }): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers: { cookie, accept: "text/html" } }, (answer) => {
      answer.once("end", () => resolve(answer.statusCode)).once("error", reject);
      answer.resume();
    });
    sent.once("error", reject).setTimeout(ANSWER_LIMIT_MS, () => sent.destroy(new Error("No answer came.")));
    sent.end();
  });
}
