import { Segments } from "@/components/ui/segments";
import type { RoundAnswer } from "@/server/rounds/rounds.queries";

/** The round before, the round after, and all of them. */
export function RoundSteps({ round, clubPath }: { round: RoundAnswer; clubPath: string }) {
  const { previousNumber, nextNumber } = round;
  const items = [
    previousNumber !== null && {
      href: `${clubPath}/rounds/${previousNumber}`,
      label: `‹ ${previousNumber}`,
      fullLabel: `Round ${previousNumber}, the one before`,
    },
    { href: `${clubPath}/rounds`, label: "All", fullLabel: "All rounds" },
    nextNumber !== null && {
      href: `${clubPath}/rounds/${nextNumber}`,
      label: `${nextNumber} ›`,
      fullLabel: `Round ${nextNumber}, the one after`,
    },
  ];
  return <Segments label="Rounds" items={items.filter((item) => item !== false)} />;
}
