import { createMeeting } from "@tests/factories/meetings";
import type { RowsOf, Scene } from "@tests/integration/authorization/row";

async function someMeeting({ db, cast }: Scene) {
  return { clubId: cast.club.id, meetingId: (await createMeeting(db, { club: cast.club })).id };
}

/** A day that is ahead whenever the test runs. */
const nextMonth = () => new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

export const meetingsRows: RowsOf<"meetings"> = {
  get: { input: someMeeting },
  move: { input: async (scene) => ({ ...(await someMeeting(scene)), date: nextMonth(), time: "17:30" }) },
  cancel: { input: someMeeting },
  restore: {
    input: async ({ db, cast }) => {
      const meeting = await createMeeting(db, { club: cast.club, status: "cancelled", setByHand: true });
      return { clubId: cast.club.id, meetingId: meeting.id };
    },
  },
  setPlace: { input: async (scene) => ({ ...(await someMeeting(scene)), place: "Room 5" }) },
};
