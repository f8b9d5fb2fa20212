import { expect, test } from "vitest";
import { moveMeetingInput, setMeetingPlaceInput } from "./meeting-inputs";

const ids = { clubId: "019a7000-0000-7000-8000-000000000001", meetingId: "019a7000-0000-7000-8000-000000000002" };

test("a meeting moves to a date and time that exist", () => {
  const move = { ...ids, date: "2025-11-12", time: "17:30" };
  expect(moveMeetingInput.parse(move)).toEqual(move);
  for (const change of [{ date: "2025-11-31" }, { time: "25:00" }, { startsAt: "2025-11-12T16:30:00Z" }]) {
    expect(moveMeetingInput.safeParse({ ...move, ...change }).success).toBe(false);
  }
});

test("a place is set or taken away", () => {
  expect(setMeetingPlaceInput.safeParse({ ...ids, place: null }).success).toBe(true);
  expect(setMeetingPlaceInput.safeParse({ ...ids, place: "data:text/html,x" }).success).toBe(false);
});
