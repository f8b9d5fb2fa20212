import { expect, test } from "vitest";
import { invitationTokenIn } from "./invitation-link";

const token = "Qm9va3MgYXJlIHJlYWQgdG9nZXRoZXIsIG9yIG5ldmVy";

test.each([
  ["the link", `https://club.example.org/join/${token}`],
  ["with spaces around it", `  http://localhost:3000/join/${token}\n`],
  ["with what a mail program adds", `https://club.example.org/join/${token}/?utm_source=mail#top`],
  ["the token alone", token],
])("%s", (_, text) => {
  expect(invitationTokenIn(text)).toBe(token);
});

test.each(["", "hello", "https://club.example.org/join/", "https://club.example.org/c/readers", `${token}é`])(
  "%j is none",
  (text) => {
    expect(invitationTokenIn(text)).toBeNull();
  },
);
