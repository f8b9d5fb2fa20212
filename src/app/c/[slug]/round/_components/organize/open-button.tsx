"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { Button } from "@/components/ui/button";
import { useTRPC } from "@/trpc/client";

/** For organizers: the next round now, for the first meeting whose vote can still take place. */
export function OpenButton({ clubId, label }: { clubId: string; label: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const open = useMutation(trpc.rounds.open.mutationOptions({ onSuccess: () => router.refresh() }));
  return (
    <Button kind="main" pending={open.isPending} onClick={() => open.mutate({ clubId })}>
      {label}
    </Button>
  );
}
