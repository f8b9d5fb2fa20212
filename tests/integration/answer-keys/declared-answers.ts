import { accountKeys } from "@tests/integration/answer-keys/account-keys";
import type { AllAnswerKeys, Answer } from "@tests/integration/answer-keys/answer-keys";
import { authKeys } from "@tests/integration/answer-keys/auth-keys";
import { clubsKeys } from "@tests/integration/answer-keys/clubs-keys";
import { feedKeys } from "@tests/integration/answer-keys/feed-keys";
import { invitationsKeys } from "@tests/integration/answer-keys/invitations-keys";
import { meetingsKeys } from "@tests/integration/answer-keys/meetings-keys";
import { membersKeys } from "@tests/integration/answer-keys/members-keys";
import { notificationsKeys } from "@tests/integration/answer-keys/notifications-keys";
import { papersKeys } from "@tests/integration/answer-keys/papers-keys";
import { rotaKeys } from "@tests/integration/answer-keys/rota-keys";
import { roundsKeys } from "@tests/integration/answer-keys/rounds-keys";
import { threadsKeys } from "@tests/integration/answer-keys/threads-keys";
import { weekKeys } from "@tests/integration/answer-keys/week-keys";

const declared: AllAnswerKeys = {
  account: accountKeys,
  auth: authKeys,
  clubs: clubsKeys,
  feed: feedKeys,
  invitations: invitationsKeys,
  meetings: meetingsKeys,
  members: membersKeys,
  notifications: notificationsKeys,
  papers: papersKeys,
  rota: rotaKeys,
  rounds: roundsKeys,
  threads: threadsKeys,
  week: weekKeys,
};

const nothing: Answer<unknown> = { keys: [] };

/** What is declared of "rounds.getCurrent": nothing, unless it says otherwise. */
export function findAnswers(path: string): readonly Answer<unknown>[] {
  const [noun = "", procedure = ""] = path.split(".");
  const all = declared as unknown as Record<string, Record<string, Answer<unknown> | readonly Answer<unknown>[]>>;
  const found = all[noun]?.[procedure];
  if (found === undefined) return [nothing];
  return Array.isArray(found) ? found : [found as Answer<unknown>];
}
