import type { AddressInfo } from "node:net";
import { SMTPServer } from "smtp-server";

export interface StuckMailServer {
  smtpUrl: string;
  /** Recipients that somebody tried to send to, in order. */
  tried: string[];
  /** Recipients whose mail was taken. */
  taken: string[];
  /** Answers those that wait, and from now on everybody. */
  recover: () => void;
  /** Answers nobody of the domain again. */
  getStuck: () => void;
  stop: () => Promise<void>;
}

/** A mail server that takes every mail at once, but does not answer for recipients of `stuckDomain`. */
export async function startStuckMailServer(stuckDomain: string): Promise<StuckMailServer> {
  const tried: string[] = [];
  const taken: string[] = [];
  const waiting: (() => void)[] = [];
  let isStuck = true;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    closeTimeout: 1,
    onRcptTo({ address }, _session, callback) {
      tried.push(address);
      if (isStuck && address.endsWith(`@${stuckDomain}`)) waiting.push(callback);
      else callback();
    },
    onData(stream, session, callback) {
      stream.resume().once("end", () => {
        taken.push(...session.envelope.rcptTo.map(({ address }) => address));
        callback();
      });
    },
  });
  server.on("error", () => undefined); // clients hang up
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://localhost:${port}`,
    tried,
    taken,
    recover: () => {
      isStuck = false;
      for (const answer of waiting.splice(0)) answer();
    },
    getStuck: () => {
      isStuck = true;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
