"use client";

import { useRouter } from "next/navigation";
import { useMutation } from "@/trpc/use-mutation";

/** Starts an import and goes to where its progress shows. What is refused is shown by the caller, beside its form. */
export function useStartImport(club: { id: string; slug: string }) {
  const router = useRouter();
  const { mutate, isPending, isSuccess, error } = useMutation((trpc) =>
    trpc.feed.startImport.mutationOptions({
      meta: { inline: true },
      onSuccess: ({ importId }) => router.push(`/c/${club.slug}/feed/imports/${importId}`),
    }),
  );
  type Request = Parameters<typeof mutate>[0]["request"];
  return {
    start: (request: Request) => mutate({ clubId: club.id, request }),
    // Until the next page is there: a second press would be a second import.
    isStarting: isPending || isSuccess,
    error,
  };
}
