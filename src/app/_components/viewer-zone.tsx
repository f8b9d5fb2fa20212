import { FollowZone } from "@/components/time/follow-zone";
import { getViewer } from "@/server/api/caller";

/** Follows the zone of whoever looks. Costs no statement: the page itself begins with the same one. */
export async function ViewerZone() {
  const viewer = await findViewer();
  return <FollowZone isSignedIn={viewer !== null} storedZone={viewer?.storedTimeZone ?? null} />;
}

/** While the database is away the page says so; this must not take the whole layout with it. */
async function findViewer() {
  try {
    return await getViewer();
  } catch {
    return null;
  }
}
