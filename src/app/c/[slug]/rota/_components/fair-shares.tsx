import { BarLines } from "@/components/ui/bar-lines";
import { mostPresented } from "@/domain/rota/rota-page";
import { sayShares } from "@/domain/rota/say-shares";
import type { Rota } from "@/server/rota/rota.queries";

/** Turns each has had, coming ones included: what decides who is asked. A picture only where they differ. */
export function FairShares({ rota, viewerId }: { rota: Rota; viewerId: string }) {
  const sentence = sayShares(rota.line, viewerId);
  if (sentence !== null) return <p className="type-lede">{sentence}</p>;
  const shown = mostPresented(rota.line, viewerId);
  const lines = shown.map(({ userId, name, presentedCount }) => ({
    key: userId,
    label: userId === viewerId ? <b className="font-semibold">you</b> : name,
    value: presentedCount,
    accent: Math.max(0, presentedCount - rota.clubMean),
    text: `${presentedCount}`,
  }));
  return (
    <>
      <BarLines
        caption="Turns presented, coming ones included"
        columns={["Member", "Turns"]}
        lines={lines}
        max={Math.max(1, rota.clubMean)}
      />
      <p className="type-meta mt-2">
        {shown.length < rota.line.length && `Of ${rota.line.length} who present, you and those with most turns. `}
        Accepted and asked turns count. Green is above the average, {Math.round(rota.clubMean * 10) / 10}.
      </p>
    </>
  );
}
