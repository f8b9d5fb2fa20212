import { publicOrigin } from "@/env";

/** 303, so that a browser follows a form's POST with a GET. `path` is one of our own. */
export function redirectTo(path: string, headers: HeadersInit = {}): Response {
  const all = new Headers(headers);
  all.set("location", new URL(path, publicOrigin()).href);
  all.set("cache-control", "private, no-store");
  return new Response(null, { status: 303, headers: all });
}

/** A form's field as text, or "" where it is missing or a file. */
export function field(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
