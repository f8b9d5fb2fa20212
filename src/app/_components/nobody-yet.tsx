import { Note } from "@/components/ui/note";

/** On a fresh instance: how its first person gets in. */
export function NobodyYet() {
  return (
    <Note className="mb-8">
      <h2 className="type-title">This instance has no owner yet</h2>
      <p className="mt-1.5">
        Open the owner’s link. The server printed it in its terminal or log when it started. It works once and expires
        in a day. To get a new one, run <code>npm run sign-in-link</code> on the server.
      </p>
    </Note>
  );
}
