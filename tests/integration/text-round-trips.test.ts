// Whatever text a person gives comes back as it was, or is refused: through the procedure that takes it, the database
// and the procedure that reads it. The ends of a single line are trimmed; nothing else is ever mended.

import { createCast } from "@tests/factories/cast";
import { feedPage } from "@tests/factories/feed-items";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { openRound } from "@tests/factories/rounds";
import type { Api } from "@tests/setup/as";
import { as } from "@tests/setup/as";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { getDb } from "@/server/db";

/** Writes a text and gives what is read. */
type RoundTrip = (text: string) => Promise<string | null | undefined>;
interface Field {
  lines: "one" | "many";
  open: (scene: Scene) => RoundTrip | Promise<RoundTrip>;
}
interface Scene {
  api: Api;
  clubId: string;
  userId: string;
}

const weekly = { weekday: 3, time: "15:30", lengthMinutes: 60, everyWeeks: 1 };

const fields: Record<string, Field> = {
  "a club's name": {
    lines: "one",
    open:
      ({ api, clubId }) =>
      async (name) => {
        await api.clubs.update({ clubId, name });
        return (await api.clubs.get({ clubId })).name;
      },
  },
  "a club's place": {
    lines: "one",
    open:
      ({ api, clubId }) =>
      async (place) => {
        await api.clubs.update({ clubId, meeting: { ...weekly, place } });
        return (await api.clubs.get({ clubId })).meeting.place;
      },
  },
  "a meeting's place": {
    lines: "one",
    open: async ({ api, clubId }) => {
      const { id: meetingId } = await createMeeting(getDb(), { club: { id: clubId }, setByHand: true });
      return async (place) => {
        await api.meetings.setPlace({ clubId, meetingId, place });
        return (await api.meetings.get({ clubId, meetingId })).ownPlace;
      };
    },
  },
  "a person's name": {
    lines: "one",
    open:
      ({ api, clubId, userId }) =>
      async (name) => {
        await api.account.rename({ name });
        return (await api.members.list({ clubId })).find((member) => member.userId === userId)?.name;
      },
  },
  "a nomination's reason": {
    lines: "one",
    open: async ({ api, clubId }) => {
      await openRound(getDb(), { club: { id: clubId } });
      const { id: paperId } = await createPaper(getDb());
      return async (reason) => {
        const { nominationId } = await api.rounds.nominate({ clubId, paperId, reason });
        const { round } = await api.rounds.getCurrent({ clubId });
        await api.rounds.withdrawNomination({ clubId, nominationId });
        return round?.nominations[0]?.reason;
      };
    },
  },
  "a comment": {
    lines: "many",
    open: async ({ api, clubId }) => {
      const { id: paperId } = await createPaper(getDb());
      return async (body) => {
        const { id } = await api.threads.post({ clubId, paperId, body, requestKey: crypto.randomUUID() });
        return (await api.threads.getSource({ clubId, commentId: id })).body;
      };
    },
  },
  "a comment's edit": {
    lines: "many",
    open: async ({ api, clubId }) => {
      const { id: paperId } = await createPaper(getDb());
      const requestKey = crypto.randomUUID();
      const { id: commentId } = await api.threads.post({ clubId, paperId, body: "At first.", requestKey });
      return async (body) => {
        await api.threads.edit({ clubId, commentId, body });
        return (await api.threads.getSource({ clubId, commentId })).body;
      };
    },
  },
  "an import's label": {
    lines: "one",
    open:
      ({ api, clubId }) =>
      async (label) => {
        await getDb().$executeRaw`DELETE FROM rate_limits`; // what is counted here is not imports
        const request = { kind: "text" as const, text: feedPage([{ title: "On Labels" }]), label };
        const { importId } = await api.feed.startImport({ clubId, request });
        return (await api.feed.getImport({ clubId, importId })).label;
      },
  },
};

/** Texts of real people that have been broken elsewhere: each must be taken. */
const fine = [
  "👩‍👩‍👧‍👦",
  "می\u200Cخواهم",
  "e\u0301 is not \u00E9",
  "عدّة كلمات and English",
  "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𠮷",
  "Zero\u200Bwidth\uFEFFspace",
  "\uFFFD\uFFFE\u{10FFFF}",
  "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
  "x\u0315\u0300\u05AE\u0062\u0301\u0327",
  `<b>"%00\\u0000' \\x00 \${1} {{x}} \\n`,
];

const unstorable = ["\0", "a\0b", "\uD83D", "a\uDC00", "\uDC00\uD800", "👩\uD83Dx"];

/** Pieces that change their neighbours, and anything else that UTF-16 can hold. */
const piece = fc.oneof(
  fc.constantFrom("\u200D", "\u200C", "\u0301", "\uFE0F", "\u202E", "\u2067", "\u00A0", "\u2028", "\u3000", " ", "\n"),
  fc.constantFrom("\r\n", "\t", "\0", "\uD800", "\uDC00", "👩", "🏽", "ש", "ﷺ", "İ", "ß", "\\", "'", "$$", "%s", "a"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
);
const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));

/** The text that comes back, or the code of the refusal. */
async function trip(write: RoundTrip, text: string): Promise<{ back?: string | null | undefined; code?: string }> {
  try {
    return { back: await write(text) };
  } catch (error) {
    if (error instanceof TRPCError) return { code: error.code };
    throw error;
  }
}

describe.each(Object.entries(fields))("%s", (_, { lines, open }) => {
  const openField = async () => {
    const { club, organizer } = await createCast(getDb());
    return open({ api: as(organizer), clubId: club.id, userId: organizer.id });
  };
  const asKept = (text: string) => (lines === "one" ? text.trim() : text);

  test("takes what people write, and gives it back the same", async () => {
    const write = await openField();
    for (const text of fine) expect.soft(await trip(write, text)).toEqual({ back: text });
    for (const text of fine) expect.soft(await trip(write, ` ${text}\n`)).toEqual({ back: asKept(` ${text}\n`) });
  });

  test("refuses what cannot be stored", async () => {
    const write = await openField();
    for (const text of unstorable) expect.soft(await trip(write, text)).toEqual({ code: "BAD_REQUEST" });
  });

  test("gives any text back the same, or refuses it", async () => {
    const write = await openField();
    const check = fc.asyncProperty(anyText, async (text) => {
      const { back, code } = await trip(write, text);
      if (code === undefined) expect(back).toBe(asKept(text));
      else expect(code).toBe("BAD_REQUEST");
    });
    await fc.assert(check, { numRuns: 40, endOnFailure: true });
  });
});
