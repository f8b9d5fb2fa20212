import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export interface TcpProxy {
  port: number;
  /** From now on nothing passes, in either direction, and nobody is notified: as when a cable is pulled. */
  cut: () => void;
  /** What was open meanwhile is gone, as routers forget it; new connections pass. */
  heal: () => void;
  close: () => Promise<void>;
}

/** Passes connections on to whatever `target` names when they come. */
export async function startTcpProxy(target: () => number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket | null]>();
  let isCut = false;
  const server = createServer((client) => {
    const behind = isCut ? null : connect(target(), "localhost");
    const pair = [client, behind] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      behind?.destroy();
    };
    for (const socket of pair) socket?.on("error", end).on("close", end).setNoDelay();
    if (behind !== null) client.pipe(behind).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const endAll = () => {
    for (const [client, behind] of pairs) {
      client.destroy();
      behind?.destroy();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      isCut = true;
      for (const [client, behind] of pairs) {
        client.unpipe().pause();
        behind?.unpipe().pause();
      }
    },
    heal: () => {
      isCut = false;
      endAll();
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
