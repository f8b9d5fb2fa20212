"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { useMutation } from "@/trpc/use-mutation";

type AnswerTurnProps = {
  clubId: string;
  assignmentId: string;
  status: "proposed" | "accepted";
  /** What is presented and when, for screen readers, which read the button without what is beside it. */
  about: string;
  size?: "regular" | "small";
};

/** Yes or no to a turn that the viewer is asked to take; a way out of one that was accepted. */
export function AnswerTurn({ clubId, assignmentId, status, about, size = "regular" }: AnswerTurnProps) {
  const router = useRouter();
  const [answered, setAnswered] = useState<"accept" | "decline" | null>(null);
  const answer = useMutation((trpc) =>
    trpc.rota.answer.mutationOptions({
      onMutate: (sent) => setAnswered(sent.answer),
      onError: () => setAnswered(null), // the toast shows the reason
      onSettled: () => router.refresh(),
    }),
  );
  const decline = () => answer.mutateAsync({ clubId, assignmentId, answer: "decline" });

  if (answered === "decline") return <Chip>declined</Chip>;
  if (status === "accepted" || answered === "accept") {
    return (
      <span className="inline-flex flex-wrap items-center gap-2">
        <Chip kind="on">you present</Chip>
        <ConfirmButton
          kind="quiet"
          size={size}
          question="Give up this turn?"
          consequence="The next in line is asked at once, and you are not asked for this meeting again."
          confirmLabel="I cannot present"
          cancelLabel="I will present"
          aria-label={`I cannot present: ${about}`}
          onConfirm={decline}
        >
          I cannot
        </ConfirmButton>
      </span>
    );
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Button
        kind="main"
        size={size}
        aria-label={`I will present: ${about}`}
        onClick={() => answer.mutate({ clubId, assignmentId, answer: "accept" })}
      >
        I will present
      </Button>
      <ConfirmButton
        kind="quiet"
        size={size}
        question="Decline this turn?"
        consequence="The next in line is asked at once, and you are not asked for this meeting again."
        confirmLabel="Decline"
        cancelLabel="Cancel"
        aria-label={`Decline: ${about}`}
        onConfirm={decline}
      >
        Decline
      </ConfirmButton>
    </span>
  );
}
