import {
  cancelMeetingInput,
  getMeetingInput,
  listPastMeetingsInput,
  moveMeetingInput,
  renewCalendarFeedInput,
  restoreMeetingInput,
  setMeetingPlaceInput,
} from "@/domain/meetings/meeting-inputs";
import { getMyCalendarFeed } from "@/server/meetings/calendar-feeds.queries";
import { renewMyCalendarFeed } from "@/server/meetings/calendar-feeds.service";
import { getMeeting, listAhead, listPast } from "@/server/meetings/meetings.queries";
import { organizerProcedure, readerProcedure, router } from "@/server/procedures/procedures";
import { cancelMeeting, moveMeeting, restoreMeeting, setMeetingPlace } from "@/server/week/change-meeting.service";

export const meetingsRouter = router({
  listAhead: readerProcedure.query(({ ctx }) => listAhead(ctx.db, { clubId: ctx.club.id, now: ctx.now })),

  listPast: readerProcedure
    .input(listPastMeetingsInput)
    .query(({ ctx, input }) => listPast(ctx.db, { ...input, now: ctx.now })),

  get: readerProcedure.input(getMeetingInput).query(({ ctx, input }) => getMeeting(ctx.db, input)),

  move: organizerProcedure
    .input(moveMeetingInput)
    .mutation(({ ctx, input }) => moveMeeting(ctx.db, { ...input, now: ctx.givenNow })),

  cancel: organizerProcedure
    .input(cancelMeetingInput)
    .mutation(({ ctx, input }) => cancelMeeting(ctx.db, { ...input, now: ctx.givenNow })),

  restore: organizerProcedure
    .input(restoreMeetingInput)
    .mutation(({ ctx, input }) => restoreMeeting(ctx.db, { ...input, now: ctx.givenNow })),

  setPlace: organizerProcedure
    .input(setMeetingPlaceInput)
    .mutation(({ ctx, input }) => setMeetingPlace(ctx.db, { ...input, now: ctx.givenNow })),

  getMyFeed: readerProcedure.query(({ ctx }) => getMyCalendarFeed(ctx.db, { clubId: ctx.club.id, userId: ctx.userId })),

  renewMyFeed: readerProcedure
    .input(renewCalendarFeedInput)
    .mutation(({ ctx, input }) => renewMyCalendarFeed(ctx.db, { clubId: input.clubId, userId: ctx.userId })),
});
