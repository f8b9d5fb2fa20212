import net from "node:net";

const refused: string[] = [];
let isClosed = false;

/** What was refused since the last call. A test of the refusal itself takes it; anything left fails the test. */
export function takeRefusedHosts(): string[] {
  return refused.splice(0);
}

/**
 * Refuses every connection but to this machine: tests that reach outside pass at a desk and fail in a train.
 * fetch, http, tls and pg all end in `Socket.connect`. Refusals are kept as well as thrown, since code that copes with
 * a source that does not answer would swallow them.
 */
export function closeNetwork(): void {
  if (isClosed) return; // for the file before
  isClosed = true;
  const connect = net.Socket.prototype.connect;
  net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
    const host = hostOf(args);
    if (host !== undefined && !isLoopback(host)) {
      refused.push(host);
      throw new Error(
        `Tests may not connect to ${host}: the network is closed. Run a server of your own on localhost.`,
      );
    }
    return Reflect.apply(connect, this, args) as net.Socket;
  } as typeof connect;
}

function isLoopback(host: string): boolean {
  return /^127(\.\d+){3}$/.test(host) || ["::1", "localhost"].includes(host) || host.endsWith(".localhost");
}

/** Where a call of `connect` goes; undefined for a socket file. Node itself passes its normalised list as one array. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "number") return typeof second === "string" ? second : "localhost";
  if (typeof first !== "object" || first === null) return undefined;
  if ("path" in first && typeof first.path === "string") return undefined;
  return "host" in first && typeof first.host === "string" ? first.host : "localhost";
}
