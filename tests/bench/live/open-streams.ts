import { Agent, type IncomingMessage, request } from "node:http";
import type { FilledClub } from "@tests/bench/fill/fill-club";
import type { ReceivedEvents } from "@tests/bench/live/received-events";
import { cookieOf } from "@tests/bench/requests";

export interface OpenStream {
  close: () => void;
}

/** So many at once are on their way to being opened: a club that comes back after a restart, not an attack. */
const OPENED_AT_ONCE = 50;

/**
 * Opens event streams of the club for its members in turn, evenly at all origins, and notes in `received` what each one is
 * sent. By the plain client of Node, which costs a tenth of a browser's: the generator shares the machine.
 */
export async function openStreams(
  origins: readonly string[],
  { id: clubId, members }: FilledClub,
  received: ReceivedEvents,
): Promise<OpenStream[]> {
  const agent = new Agent({ maxSockets: Infinity });
  const streams: OpenStream[] = [];
  let next = 0;
  const openSome = async () => {
    while (next < received.streams) {
      const stream = next;
      next += 1;
      const member = members[stream % members.length];
      const origin = origins[stream % origins.length];
      if (member === undefined || origin === undefined) throw new Error("There is nobody, or nothing, to listen to.");
      const address = `${origin}/api/clubs/${clubId}/events`;
      streams.push(
        await openStream(address, { agent, cookie: cookieOf(member) }, (message) => {
          const id = /^id: (\d+)$/m.exec(message)?.[1];
          if (id !== undefined) received.note(stream, id);
        }),
      );
    }
  };
  await Promise.all(Array.from({ length: OPENED_AT_ONCE }, openSome));
  return streams;
}

/** Comes back with the stream's greeting; `receive` gets each message that comes after it. */
export function openStream(
  address: string,
  { agent, cookie }: { agent: Agent; cookie: string },
  receive: (message: string) => void,
): Promise<OpenStream> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { agent, headers: { cookie, accept: "text/event-stream" } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${address} answers ${answer.statusCode}.`));
      let isGreeted = false;
      readMessages(answer, (message) => {
        if (isGreeted) return receive(message);
        if (!message.includes('"hello"')) return;
        isGreeted = true;
        resolve({ close: () => sent.destroy() });
      });
      answer.once("error", () => undefined); // closed by us
    });
    sent.once("error", reject);
    sent.end();
  });
}

function readMessages(answer: IncomingMessage, take: (message: string) => void): void {
  let rest = "";
  answer.setEncoding("utf8").on("data", (text: string) => {
    const messages = (rest + text).split("\n\n");
    rest = messages.pop() ?? "";
    for (const message of messages) take(message);
  });
}
