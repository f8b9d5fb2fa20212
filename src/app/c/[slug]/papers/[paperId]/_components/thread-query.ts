import { idInput } from "@/domain/identifiers";
import { type CommentOrder, commentOrders } from "@/domain/threads/thread-reading";

/** Which page of the thread the address asks for. What it says wrongly it does not say. */
export function readThreadQuery(query: URLSearchParams): { order: CommentOrder; branchId: string | null } {
  const branch = idInput.safeParse(query.get("branch"));
  if (branch.success) return { order: "time", branchId: branch.data };
  return { order: commentOrders.find((order) => order === query.get("order")) ?? "time", branchId: null };
}

/** Of an address's query what is about the thread. */
export function threadQuery(query: Record<string, string | string[] | undefined>): URLSearchParams {
  const { branch, order } = query;
  return new URLSearchParams({
    ...(typeof branch === "string" && { branch }),
    ...(typeof order === "string" && { order }),
  });
}
