import type { ReactNode } from "react";

/** A POST, because a link that signs out would be followed by prefetchers and by other sites' images. */
export function SignOutForm({ className = "place", children }: { className?: string; children?: ReactNode }) {
  return (
    <form method="post" action="/sign-out">
      <button type="submit" className={className}>
        {children ?? "Sign out"}
      </button>
    </form>
  );
}
