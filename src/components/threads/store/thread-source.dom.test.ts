import { comment } from "@tests/setup/thread-scene";
import { afterEach, expect, test, vi } from "vitest";
import { serverSource } from "./thread-source";

afterEach(() => void vi.unstubAllGlobals());

test("a request that hangs is not waited for by the next about the same comments", async () => {
  const answers: ((response: Response) => void)[] = [];
  vi.stubGlobal("fetch", () => new Promise<Response>((answer) => answers.push(answer)));
  const source = serverSource({ clubId: "club", paperId: "paper", branchId: null, order: "time" });
  const hanging = source.getComments(["00001"]).catch(() => "given up");
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  const asked = source.getComments(["00001"]);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(Response.json({ result: { data: [comment("00001")] } }));
  expect(await asked).toMatchObject([{ id: "00001" }]);
  expect(await hanging).toBe("given up");
});
