import type { Page } from "@playwright/test";
import type { Cast } from "@tests/factories/cast";
import { createComment, createThread } from "@tests/factories/threads";
import { sessionCookie } from "@tests/setup/session";
import { hostileTexts } from "@tests/text/hostile-texts";
import { COMMENTS_PER_PAGE } from "@/domain/threads/thread-limits";
import type { RootDb } from "@/server/db";
import { expect } from "./fixtures";

export const allTexts = Object.values(hostileTexts).flat();

/** Half characters and U+0000 are refused before anything is stored. */
export const storableTexts = allTexts.filter((text) => !text.includes("\0") && !/\p{Surrogate}/u.test(text));

/** As many calls as one request may hold. */
const BATCH_SIZE = 20;

/** Posts texts as pages do, several authors in turn so that none writes too fast, and gives the HTML that came back. */
export async function postTexts(db: RootDb, { club, owner, organizer, member }: Cast, texts: readonly string[]) {
  const cookies = await Promise.all([owner, organizer, member].map((author) => sessionCookie(db, author)));
  const { paperId } = await createThread(db, { club });
  const origin = process.env.PUBLIC_URL ?? "";
  const posted: string[] = [];
  for (let from = 0; from < texts.length; from += BATCH_SIZE) {
    const bodies = texts.slice(from, from + BATCH_SIZE);
    const calls = bodies.map((body, index) => ({
      ...{ clubId: club.id, paperId, body, requestKey: crypto.randomUUID() },
      isQuestion: index === 0, // one of each lot is listed with the questions, too
    }));
    const answer = await fetch(`${origin}/api/trpc/${bodies.map(() => "threads.post").join()}?batch=1`, {
      method: "POST",
      headers: {
        ...{ origin, cookie: cookies[(from / BATCH_SIZE) % cookies.length] ?? "" },
        "content-type": "application/json",
      },
      body: JSON.stringify({ ...calls }),
    });
    const results = (await answer.json()) as { result?: { data: { html: string } }; error?: unknown }[];
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    posted.push(...results.map(({ result }) => result?.data.html ?? ""));
  }
  return { paperId, posted };
}

/** A discussion whose first page shows all the pieces of HTML, many to a comment, and texts as passages and places. */
export async function showOnOnePage(db: RootDb, { club, member }: Cast, pieces: readonly string[]) {
  const thread = await createThread(db, { club });
  const perComment = Math.ceil(pieces.length / COMMENTS_PER_PAGE);
  for (let from = 0; from < pieces.length; from += perComment) {
    const texts = storableTexts.slice(from, from + perComment);
    const [name, exact] = [cut(texts.at(0), 40), cut(texts.join(" "), 1_000)];
    const quote = { kind: "quote", exact, prefix: cut(texts.at(1), 64), suffix: cut(texts.at(2), 64) };
    const place = {
      kind: "place",
      page: 1,
      section: name,
      figure: cut(texts.at(1), 40),
      equation: cut(texts.at(2), 40),
    };
    const bodyHtml = pieces.slice(from, from + perComment).join("\n");
    await createComment(db, { thread, author: member, bodyHtml, anchor: from % 2 === 0 ? quote : place });
  }
  return thread.paperId;
}

const cut = (text: string | undefined, characters: number) => [...(text ?? "x")].slice(0, characters).join("");

/** What would have run, had the text been code: scripts ask with dialogs, which here only count. */
export async function countRuns(page: Page): Promise<string[]> {
  const runs: string[] = [];
  await page.exposeFunction("noteRun", (what: string) => void runs.push(what));
  await page.addInitScript("window.alert = window.confirm = window.prompt = (what) => window.noteRun(String(what))");
  return runs;
}

/** Hosts other than ours that the page would have asked for something. Nothing leaves the machine. */
export async function countRequests(page: Page): Promise<string[]> {
  const hosts: string[] = [];
  const own = new URL(process.env.PUBLIC_URL ?? "").host;
  await page.route(
    (url) => url.host !== own && url.protocol.startsWith("http"),
    (route) => {
      hosts.push(route.request().url());
      return route.abort();
    },
  );
  return hosts;
}
