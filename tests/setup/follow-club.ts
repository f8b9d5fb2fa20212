import { createSession } from "@tests/factories/sessions";
import { serveEvents } from "@tests/servers/event-server";
import { expect } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";

export interface Message {
  id: string;
  data: { kind: string } & Record<string, unknown>;
}

/** The club's stream as the person's browser has it, message by message. */
export async function followClub(person: { id: string }, clubId: string, headers: Record<string, string> = {}) {
  const { session, token } = await createSession(getDb(), person);
  const leaving = new AbortController();
  const response = await fetch(`${await serveEvents()}/api/clubs/${clubId}/events`, {
    headers: { cookie: `${sessionCookieName()}=${token}`, ...headers },
    signal: leaving.signal,
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let buffer = "";
  /** The next message, or null when the stream has ended. */
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const end = buffer.indexOf("\n\n");
      if (end >= 0) {
        const block = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(block)?.[1];
        const data = field("data");
        if (data !== undefined) return { id: field("id") ?? "", data: JSON.parse(data) as Message["data"] };
        continue;
      }
      const chunk = await reader?.read();
      if (chunk?.value === undefined) return null;
      buffer += chunk.value;
    }
  };
  expect((await next())?.data.kind).toBe("hello");
  return { next, session, leave: async () => leaving.abort() };
}
