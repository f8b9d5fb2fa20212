import net from "node:net";
import { afterEach } from "vitest";

// Tests that reach outside pass at a desk and fail in a train, so every connection but to this machine is refused.
// fetch, http, tls and pg all end in Socket.connect. The refusal is also kept, since code that copes with a source
// that does not answer would swallow it.

const refused: string[] = [];
const connect = net.Socket.prototype.connect;

function isLoopback(host: string): boolean {
  return (
    /^127(\.\d+){3}$/.test(host) ||
    ["::1", "[::1]", "0.0.0.0", "::", "localhost"].includes(host) ||
    host.endsWith(".localhost")
  );
}

/** The host that a call of `connect` goes to; undefined for a socket file. Node calls it with its own argument list too. */
function hostOf(args: unknown[]): string | undefined {
  const [first, second] = args.length === 1 && Array.isArray(args[0]) ? (args[0] as unknown[]) : args;
  if (typeof first === "number") return typeof second === "string" ? second : "localhost";
  if (typeof first !== "object" || first === null || ("path" in first && first.path)) return undefined;
  return "host" in first && typeof first.host === "string" ? first.host : "localhost";
}

net.Socket.prototype.connect = function (this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !isLoopback(host)) {
    refused.push(host);
    throw new Error(`Tests may not connect to ${host}: the network is closed. Run a server of your own on localhost.`);
  }
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof connect;

/** What was refused since the last call. A test of the refusal itself takes it; anything left fails the test. */
export function takeRefusedHosts(): string[] {
  return refused.splice(0);
}

afterEach(() => {
  const hosts = takeRefusedHosts();
  if (hosts.length > 0) throw new Error(`The test tried to reach ${hosts.join(", ")}; the network is closed in tests.`);
});
