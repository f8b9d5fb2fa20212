import { createCast } from "@tests/factories/cast";
import { createPaper } from "@tests/factories/papers";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { getDb } from "@/server/db";

/** A club of one person of each role who discuss a paper, and their inboxes. */
export async function setInbox() {
  const db = getDb();
  const cast = await createCast(db);
  const paper = await createPaper(db);
  const on = { clubId: cast.club.id, paperId: paper.id };
  const say = (
    person: { id: string },
    body: string,
    parentId: string | null = null,
    requestKey = crypto.randomUUID(),
  ) => as(person).threads.post({ ...on, body, parentId, requestKey });
  const inbox = async (person: { id: string }, more: object = {}) => {
    await deliverEvents();
    return (await as(person).notifications.list({ ...more })).notifications;
  };
  const reasons = async (person: { id: string }) => (await inbox(person)).map(({ reason }) => reason);
  return { ...cast, paper, on, say, inbox, reasons };
}
