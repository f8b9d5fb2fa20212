import { createWinterClub, first, friday, HOUR_MS } from "@tests/factories/winter-club";
import { as } from "@tests/setup/as";
import { deliverEvents } from "@tests/setup/deliver-events";
import { getDb, getPool } from "@/server/db";
import { mailNotification } from "@/server/notifications/mail-notification.service";

/** When the first round closes by the club's schedule. */
export const close = new Date(first.getTime() - 72 * HOUR_MS);
/** A day after, and two before the meeting. */
export const later = new Date(close.getTime() + 24 * HOUR_MS);

/** Payloads of what waits in the queue under a name. */
export async function queued<P>(task: string, holding: string): Promise<{ runAt: Date; payload: P }[]> {
  const { rows } = await getPool().query<{ runAt: Date; payload: P }>(
    `SELECT run_at AS "runAt", payload FROM graphile_worker._private_jobs j
     JOIN graphile_worker._private_tasks t ON t.id = j.task_id
     WHERE t.identifier = $1 AND strpos(payload::text, $2) > 0 ORDER BY run_at`,
    [task, holding],
  );
  return rows;
}

/** Delivers what was recorded, runs the jobs of its mails, and gives the mails that hold the words. */
export async function mailed<P>(holding: string): Promise<{ runAt: Date; payload: P }[]> {
  await deliverEvents();
  for (const { payload } of await queued<{ notificationId: string }>("notification.mail", "")) {
    await mailNotification(getDb(), payload);
  }
  return queued<P>("mail.send", holding);
}

/** The winter club with its first round open, and an organizer and a reader at its buttons. */
export async function createOrganizedRound(fields: Parameters<typeof createWinterClub>[0] = {}) {
  const scene = await createWinterClub(fields);
  const { id: roundId, number } = await scene.round();
  const { db, clubId, olga, ada } = scene;
  const organizer = (now = friday) => as(olga, { now }).rounds;
  const look = (person = ada, now = friday) => as(person, { now }).rounds.getByNumber({ clubId, number });
  const kinds = async () =>
    (await db.event.findMany({ where: { clubId }, orderBy: { id: "asc" } })).map(({ kind }) => kind);
  return { ...scene, roundId, number, organizer, look, kinds, ids: { clubId, roundId } };
}
