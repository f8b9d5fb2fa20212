import { readSessionCookie } from "@/server/auth/session-cookie";
import { touchSession } from "@/server/auth/sessions";
import { findViewer, type Viewer } from "@/server/auth/viewer";
import { getDb, type RootDb } from "@/server/db";

/** What every procedure gets. */
export interface Context {
  db: RootDb;
  viewer: Viewer | null;
  /** The client's address as the web server saw it, for rate limits. */
  address: string;
  /** For display and for rules that may be a moment off. */
  now: Date;
  /**
   * Set by tests alone. Deadlines are kept by the database's clock, which all processes share;
   * services ask it unless a test gives the time.
   */
  givenNow?: Date;
}

export async function createContext(headers: Headers): Promise<Context> {
  const db = getDb();
  const token = readSessionCookie(headers.get("cookie"));
  const viewer = token === null ? null : await findViewer(db, token);
  if (viewer !== null) touchSession(db, viewer);
  return {
    db,
    viewer,
    address: headers.get("x-client-address") ?? "unknown",
    now: new Date(),
  };
}
