import { startWatchingConsole, takeUnexpectedOutput } from "@tests/setup/console-watch";
import { afterEach, beforeEach } from "vitest";

// A warning that everybody scrolls past is a defect that nobody repairs, so it fails the test that caused it.
beforeEach(startWatchingConsole);

afterEach(() => {
  const output = takeUnexpectedOutput();
  if (output.length > 0) throw new Error(`Unexpected on the console:\n${output.join("\n")}`);
});
