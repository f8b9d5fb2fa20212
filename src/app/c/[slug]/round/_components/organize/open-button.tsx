"use client";

import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useMutation } from "@/trpc/use-mutation";

/** For organizers: the next round now, for the first meeting whose vote can still take place. */
export function OpenButton({ clubId, label }: { clubId: string; label: string }) {
  const router = useRouter();
  const open = useMutation((trpc) => trpc.rounds.open.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Button kind="main" pending={open.isPending} onClick={() => open.mutate({ clubId })}>
      {label}
    </Button>
  );
}
