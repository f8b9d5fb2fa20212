import { expect, test } from "vitest";
import { latinKey } from "./latin-key";

test.each([
  ["English", "j", "KeyJ", "j"],
  ["English with Shift", "?", "Slash", "?", true],
  ["Russian", "о", "KeyJ", "j"],
  ["Russian with Shift", "О", "KeyJ", "J", true],
  ["the Russian question mark, on a digit", "?", "Digit7", "?", true],
  ["Greek", "ξ", "KeyJ", "j"],
  ["Hebrew", "ח", "KeyJ", "j"],
  ["the Hebrew slash, on a letter", "/", "KeyQ", "/"],
  ["Arabic", "ت", "KeyJ", "j"],
  ["Arabic, two letters on a key", "لا", "KeyB", "b"],
  ["the Arabic question mark", "؟", "Slash", "?", true],
  ["Thai", "่", "KeyJ", "j"],
  ["the Thai key of the slash", "ฝ", "Slash", "/"],
  ["kana", "ま", "KeyJ", "j"],
  ["Korean", "ㅓ", "KeyJ", "j"],
  ["Dvorak", "h", "KeyJ", "h"],
  ["a Latin letter with a mark", "ğ", "KeyE", "ğ"],
  ["a named key", "Enter", "Enter", "Enter"],
  ["Shift alone", "Shift", "ShiftLeft", "Shift", true],
  ["a key without a place", "о", "", "о"],
])("%s", (_, key, code, expected, shiftKey = false) => {
  expect(latinKey({ key, code, shiftKey })).toBe(expected);
});
