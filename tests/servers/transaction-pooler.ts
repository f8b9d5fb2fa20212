import { type AddressInfo, createServer, Socket } from "node:net";
import pg from "pg";

export interface TransactionPooler {
  url: string;
  close: () => Promise<void>;
}

/** A pooler that gives each transaction the connection that became free last, as PgBouncer with pool_mode = transaction. */
export async function startTransactionPooler(databaseUrl: string, size: number): Promise<TransactionPooler> {
  const free = await Promise.all(Array.from({ length: size }, () => openBackend(databaseUrl)));
  const all = [...free];
  const waiting: ((backend: Socket) => void)[] = [];
  const take = () => {
    const backend = free.pop();
    return backend === undefined ? new Promise<Socket>((resolve) => waiting.push(resolve)) : Promise.resolve(backend);
  };
  const giveBack = (backend: Socket) => {
    const next = waiting.shift();
    if (next === undefined) free.push(backend);
    else next(backend);
  };
  const clients = new Set<Socket>();
  const server = createServer((client) => {
    clients.add(client);
    client.on("error", () => undefined).once("close", () => clients.delete(client));
    client.once("data", () => {
      client.write(GREETING);
      poolTransactions(client, take, giveBack);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const url = new URL(databaseUrl);
  url.hostname = "localhost";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    close: async () => {
      for (const socket of [...clients, ...all]) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** "You are who you say", and "ready for a query". */
const GREETING = Buffer.from([0x52, 0, 0, 0, 8, 0, 0, 0, 0, 0x5a, 0, 0, 0, 5, 0x49]);
const [QUERY, SYNC, TERMINATE, READY, IDLE] = [..."QSXZI"].map((letter) => letter.charCodeAt(0));

/** The driver signs in. It goes on listening, and understands nothing of what others say over its connection. */
async function openBackend(connectionString: string): Promise<Socket> {
  const socket = new Socket();
  const client = new pg.Client({ connectionString, stream: () => socket });
  client.on("error", () => undefined);
  await client.connect();
  return socket;
}

function poolTransactions(client: Socket, take: () => Promise<Socket>, giveBack: (backend: Socket) => void): void {
  let backend: Promise<Socket> | null = null;
  let unanswered = 0;
  const receive = splitMessages((message) => {
    client.write(message);
    if (message[0] !== READY) return;
    unanswered -= 1;
    if (unanswered > 0 || message[5] !== IDLE || backend === null) return;
    void backend.then((socket) => giveBack(socket.off("data", receive)));
    backend = null;
  });
  const send = splitMessages((message) => {
    if (message[0] === TERMINATE) return void client.end();
    if (message[0] === QUERY || message[0] === SYNC) unanswered += 1;
    backend ??= take().then((socket) => socket.on("data", receive));
    void backend.then((socket) => socket.write(message));
  });
  client.on("data", send);
}

/** A message is a letter, its length without the letter, and the rest. */
function splitMessages(onMessage: (message: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
      const length = rest.readInt32BE(1) + 1;
      onMessage(rest.subarray(0, length));
      rest = rest.subarray(length);
    }
  };
}
