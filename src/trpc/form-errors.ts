import type { TRPCClientErrorLike } from "@trpc/client";
import type { AppRouter } from "@/server/api/root";
import { messageOf } from "./error-words";

export interface FormErrors {
  /** By the input's path: "meeting.time". */
  fields: Record<string, string>;
  /** What is not about one of the form's fields. */
  message: string | null;
}

/** What a form shows of a refused mutation: the words beside the fields that it has, everything else above its button. */
export function formErrors(error: TRPCClientErrorLike<AppRouter> | null, shown: readonly string[]): FormErrors {
  if (error === null) return { fields: {}, message: null };
  const refused = Object.entries(error.data?.fields ?? {});
  const fields = Object.fromEntries(refused.filter(([field]) => shown.includes(field)));
  const isAllShown = refused.length > 0 && refused.every(([field]) => shown.includes(field));
  return { fields, message: isAllShown ? null : messageOf(error) };
}
