import { publicOrigin } from "@/env";

/**
 * Whether a writing request comes from our own pages. Browsers send Origin with every POST; a request without one is
 * not from a page of ours, and cookies alone must not be enough to change anything.
 */
export function isSameOrigin(request: Request): boolean {
  return request.headers.get("origin") === publicOrigin();
}

export function refuseForeignOrigin(): Response {
  return Response.json(
    {
      error: {
        message: `This request did not come from ${publicOrigin()}. Open the app at that address and try again.`,
      },
    },
    { status: 403 },
  );
}
