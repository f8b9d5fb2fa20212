import { describe, expect, test } from "vitest";
import { changeRoleInput, createClubInput, createInvitationInput, updateClubInput } from "./club-inputs";
import { isPlaceLink } from "./place";

const id = "019a7000-0000-7000-8000-000000000001";
const meeting = { weekday: 2, time: "16:00", lengthMinutes: 60, everyWeeks: 1 };
const club = { name: "Vision & Language", slug: "vision-language", timeZone: "Europe/Berlin", meeting };

const problems = (input: unknown) => {
  const result = createClubInput.safeParse(input);
  return result.success ? [] : [...new Set(result.error.issues.map(({ path }) => path.join(".")))];
};

test("a club comes back whole, its place empty, its name trimmed", () => {
  expect(createClubInput.parse({ ...club, name: " Vision & Language " })).toEqual({
    ...club,
    meeting: { ...meeting, place: null },
    leftOut: [],
  });
});

describe("a club is refused for", () => {
  test.each([
    ["name", { name: "" }],
    ["name", { name: " \u200b " }],
    ["name", { name: "a".repeat(81) }],
    ["name", { name: "a\0b" }],
    ["name", { name: "a\ud800" }],
    ["slug", { slug: "a" }],
    ["slug", { slug: "new" }],
    ["slug", { slug: "Vision" }],
    ["slug", { slug: "a".repeat(100_000) }],
    ["timeZone", { timeZone: "Berlin" }],
    ["meeting.weekday", { meeting: { ...meeting, weekday: 0 } }],
    ["meeting.time", { meeting: { ...meeting, time: "4pm" } }],
    ["meeting.lengthMinutes", { meeting: { ...meeting, lengthMinutes: 14 } }],
    ["meeting.lengthMinutes", { meeting: { ...meeting, lengthMinutes: 481 } }],
    ["meeting.everyWeeks", { meeting: { ...meeting, everyWeeks: 9 } }],
    ["meeting.startsOn", { meeting: { ...meeting, startsOn: "2025-02-30" } }],
    ["meeting.place", { meeting: { ...meeting, place: "x".repeat(301) } }],
    ["meeting.place", { meeting: { ...meeting, place: "javascript:alert(1)" } }],
    ["meeting.place", { meeting: { ...meeting, place: "http://meet.example/1" } }],
    ["meeting.place", { meeting: { ...meeting, place: "https://bank.example@evil.example" } }],
    ["meeting.place", { meeting: { ...meeting, place: "https://" } }],
    ["", { ownerId: id }],
  ])("its %s: %j", (path, change) => {
    expect(problems({ ...club, ...change })).toEqual([path]);
  });
});

test.each(["Room 5: second floor, left", "https://meet.example/a?pwd=b", "Café Größenwahn"])("a place: %s", (place) => {
  expect(createClubInput.parse({ ...club, meeting: { ...meeting, place } }).meeting.place).toBe(place);
});

test("only https links are links", () => {
  expect(isPlaceLink("https://meet.example/1")).toBe(true);
  expect(["Room 5", "http://a.example", "https://a b", "https://u:p@a.example", "HTTPS:a"].filter(isPlaceLink)).toEqual(
    [],
  );
});

test("an update changes what it names and cannot touch anything else", () => {
  expect(updateClubInput.parse({ clubId: id, name: "NLP" })).toEqual({ clubId: id, name: "NLP" });
  for (const more of [
    { slug: "other" },
    { createdAt: "2020-01-01" },
    { picksPerRound: 11 },
    { votingClosesHoursBefore: -1 },
  ]) {
    expect(updateClubInput.safeParse({ clubId: id, ...more }).success).toBe(false);
  }
});

test("an invitation never makes an owner and ends some day", () => {
  const invitation = { clubId: id, role: "member", validDays: 14, maxUses: 30 };
  expect(createInvitationInput.parse(invitation)).toEqual(invitation);
  for (const change of [
    { role: "owner" },
    { validDays: 0 },
    { validDays: 61 },
    { maxUses: 0 },
    { maxUses: 501 },
    { clubId: "1" },
  ]) {
    expect(createInvitationInput.safeParse({ ...invitation, ...change }).success).toBe(false);
  }
});

test("a role is one of four", () => {
  expect(changeRoleInput.safeParse({ clubId: id, userId: id, role: "admin" }).success).toBe(false);
  expect(changeRoleInput.safeParse({ clubId: id, userId: id, role: "owner" }).success).toBe(true);
});
