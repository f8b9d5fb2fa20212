import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { createSession } from "@tests/factories/sessions";
import { as } from "@tests/setup/as";
import { afterAll, expect, test } from "vitest";
import { sessionCookieName } from "@/server/auth/session-cookie";
import { getDb } from "@/server/db";
import { getListener } from "@/server/events/listener";
import { handleEvents } from "@/server/http/handle-events";

afterAll(() => getListener().stop());

interface Message {
  id: string;
  data: { kind: string; commentId?: string };
}

/** The club's stream as the person's browser has it, message by message. */
async function follow(person: { id: string }, clubId: string, headers: Record<string, string> = {}) {
  const { session, token } = await createSession(getDb(), person);
  const request = new Request(`http://localhost:3000/api/clubs/${clubId}/events`, {
    headers: { cookie: `${sessionCookieName()}=${token}`, ...headers },
  });
  const response = await handleEvents(request, clubId);
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
  return { next, session, leave: () => reader?.cancel() };
}

async function setScene() {
  const cast = await createCast(getDb());
  const paper = await createPaper(getDb());
  const say = (body: string) =>
    as(cast.member).threads.post({ clubId: cast.club.id, paperId: paper.id, body, requestKey: crypto.randomUUID() });
  const list = () => as(cast.observer).threads.listComments({ clubId: cast.club.id, paperId: paper.id });
  return { ...cast, paper, say, list };
}

test("each change is heard by whoever has the club open, as ids and nothing more", async () => {
  const { club, member, observer, paper, say } = await setScene();
  const { next, leave } = await follow(observer, club.id);
  const { id: commentId } = await say("A secret thought");
  await as(member).threads.edit({ clubId: club.id, commentId, body: "Another" });
  await as(member).threads.delete({ clubId: club.id, commentId });
  const { threadId } = await getDb().comment.findUniqueOrThrow({ where: { id: commentId } });
  for (const kind of ["comment.posted", "comment.edited", "comment.deleted"]) {
    expect((await next())?.data).toEqual({ kind, commentId, threadId, paperId: paper.id });
  }
  await leave();
});

test("what happened between the page and the connection is not missed", async () => {
  const { club, observer, say, list } = await setScene();
  await say("On the page already.");
  const { lastEventId } = await list();
  const between = await say("Between.");
  const { next, leave } = await follow(observer, club.id, { "last-event-id": lastEventId });
  const later = await say("Later.");
  expect((await next())?.data.commentId).toBe(between.id);
  expect((await next())?.data.commentId).toBe(later.id);
  await leave();
});

test("a connection that comes back goes on after the last id, each event once", async () => {
  const { club, observer, say } = await setScene();
  const first = await follow(observer, club.id);
  await say("One.");
  const heard = await first.next();
  await first.leave();
  const missed = await say("While away.");
  const again = await follow(observer, club.id, { "last-event-id": heard?.id ?? "" });
  expect((await again.next())?.data.commentId).toBe(missed.id);
  await again.leave();
});

test("whoever is removed hears nothing more: the stream ends", async () => {
  const { club, member, observer, say } = await setScene();
  const { next } = await follow(observer, club.id);
  await say("Heard.");
  expect((await next())?.data.kind).toBe("comment.posted");
  await getDb().membership.deleteMany({ where: { clubId: club.id, userId: observer.id } });
  expect(await next()).toBeNull();
  await expect(as(observer).threads.listRecent({ clubId: club.id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const { next: memberHears, leave } = await follow(member, club.id);
  await say("To those who are here.");
  expect((await memberHears())?.data.kind).toBe("comment.posted");
  await leave();
});

test("a stream ends with its session, and not with another", async () => {
  const { club, observer, say } = await setScene();
  const here = await follow(observer, club.id);
  const there = await follow(observer, club.id);
  await getDb().session.delete({ where: { id: here.session.id } });
  expect(await here.next()).toBeNull();
  await say("Still heard.");
  expect((await there.next())?.data.kind).toBe("comment.posted");
  await there.leave();
});
