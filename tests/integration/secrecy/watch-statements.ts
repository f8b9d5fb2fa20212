import pg from "pg";
import { vi } from "vitest";

/** The statements that go to the database while something is done, by whatever connection. */
export async function watchStatements(act: () => unknown): Promise<string[]> {
  const asked = vi.spyOn(pg.Client.prototype, "query");
  try {
    await act();
    return asked.mock.calls.map(([statement]) => textOf(statement));
  } finally {
    asked.mockRestore();
  }
}

function textOf(statement: unknown): string {
  if (typeof statement === "string") return statement;
  return typeof statement === "object" && statement !== null && "text" in statement ? String(statement.text) : "";
}
