import type { Page } from "@playwright/test";
import { createClub } from "@tests/factories/clubs";
import { createMeeting } from "@tests/factories/meetings";
import { createPaper } from "@tests/factories/papers";
import { createPerson } from "@tests/factories/people";
import { nominate, openRound } from "@tests/factories/rounds";
import { uniqueSuffix } from "@tests/factories/sequence";
import type { Club, Prisma, Round, User } from "@/generated/prisma/client";
import type { RootDb } from "@/server/db";
import { expect } from "./fixtures";

const HOUR_MS = 60 * 60 * 1000;

/** The narrowest screen that we promise, under fingers. */
export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

export interface Vote {
  club: Club;
  round: Round;
  organizer: User;
  voter: User;
  /** Titles in the order in which they are on the ballot; unique, so that a row is found by its own. */
  titles: string[];
  address: string;
}

/** An open round of four papers, for a meeting in six days. */
export async function openVote(
  db: RootDb,
  fields: Partial<Prisma.RoundUncheckedCreateInput> & { method: string },
): Promise<Vote> {
  const [organizer, voter] = [await createPerson(db), await createPerson(db)];
  const club = await createClub(db, { owner: organizer, members: [voter] });
  const meeting = await createMeeting(db, { club, startsAt: new Date(Date.now() + 6 * 24 * HOUR_MS) });
  const round = await openRound(db, { club, meetingId: meeting.id, number: 31, ...fields });
  const suffix = uniqueSuffix("vote");
  const titles = ["Attentive Gardens", "Bounded Rivers", "Careful Lanterns", "Distant Orchards"].map(
    (title) => `${title} ${suffix}`,
  );
  for (const title of titles) {
    await nominate(db, { round, person: organizer, paper: await createPaper(db, { title }) });
  }
  return { club, round, organizer, voter, titles, address: `/c/${club.slug}/round` };
}

/** Until the ballot is stored, with what it says: "approving 2 of 4". */
export async function expectSaved(page: Page, words: string): Promise<void> {
  await expect(page.getByText(new RegExp(`^Saved .*\\d\\d:\\d\\d \\S+, ${words}$`))).toBeVisible();
}
