"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { recountWaiting } from "@/components/frame/waiting";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { ConfirmButton } from "@/components/ui/confirm-button";
import { showToast } from "@/components/ui/toast-store";
import { useMutation } from "@/trpc/use-mutation";

type AnswerTurnProps = {
  clubId: string;
  assignmentId: string;
  status: "proposed" | "accepted";
  /** What is presented and when, for screen readers, which read the button without what is beside it. */
  about: string;
  size?: "regular" | "small";
};

const answeredWords = {
  accept: "You present. The meeting is in your calendar.",
  decline: "Declined. The next in line is asked.",
};

const CONSEQUENCE = "The next in line is asked at once, and you are not asked for this meeting again.";

/**
 * Yes or no to a turn that the viewer is asked to take; a way out of one that was accepted. Each button keeps its place
 * as the state changes, so that a second press does nothing else.
 */
export function AnswerTurn({ clubId, assignmentId, status, about, size = "regular" }: AnswerTurnProps) {
  const router = useRouter();
  const [answered, setAnswered] = useState<"accept" | "decline" | null>(null);
  const answer = useMutation((trpc) =>
    trpc.rota.answer.mutationOptions({
      onMutate: (sent) => setAnswered(sent.answer),
      onSuccess: (_answer, sent) => void showToast(answeredWords[sent.answer]),
      onError: () => setAnswered(null), // the toast shows the reason
      onSettled: () => {
        recountWaiting();
        router.refresh();
      },
    }),
  );
  const decline = () => answer.mutateAsync({ clubId, assignmentId, answer: "decline" });
  const isAccepted = answered === "accept" || (answered === null && status === "accepted");
  const isDeclined = answered === "decline" && !answer.isPending;

  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <span className="answer-slot">
        {isDeclined ? (
          <Chip>declined</Chip>
        ) : isAccepted ? (
          <Chip kind="on">you present</Chip>
        ) : (
          <Button
            kind="main"
            size={size}
            aria-label={`I will present: ${about}`}
            onClick={() => answer.mutate({ clubId, assignmentId, answer: "accept" })}
          >
            I will present
          </Button>
        )}
      </span>
      {!isDeclined && (
        <ConfirmButton
          key={isAccepted ? "give back" : "decline"}
          kind="quiet"
          size={size}
          question={isAccepted ? "Give up this turn?" : "Decline this turn?"}
          consequence={CONSEQUENCE}
          confirmLabel={isAccepted ? "I cannot present" : "Decline"}
          cancelLabel={isAccepted ? "I will present" : "Cancel"}
          aria-label={isAccepted ? `I cannot present: ${about}` : `Decline: ${about}`}
          onConfirm={decline}
        >
          {isAccepted ? "I cannot" : "Decline"}
        </ConfirmButton>
      )}
    </span>
  );
}
