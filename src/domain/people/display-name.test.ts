import { expect, test } from "vitest";
import { nameFromEmail } from "@/domain/people/display-name";

test.each([
  ["ada.lovelace@example.org", "Ada Lovelace"],
  ["noor+papers@example.org", "Noor"],
  ["j_van-dam@example.org", "J Van Dam"],
  ["1234@example.org", "New member"],
  ["élodie@example.org", "Élodie"],
])("%s is called %s", (email, name) => {
  expect(nameFromEmail(email)).toBe(name);
});
