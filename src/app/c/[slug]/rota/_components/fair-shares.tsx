import { BarLines } from "@/components/ui/bar-lines";
import { mostPresented } from "@/domain/rota/rota-page";
import type { Rota } from "@/server/rota/rota.queries";

/** Turns each has had, coming ones included: what decides who is asked. */
export function FairShares({ rota, viewerId }: { rota: Rota; viewerId: string }) {
  const share = Math.round(rota.clubMean * 10) / 10;
  const shown = mostPresented(rota.line, viewerId);
  const lines = shown.map(({ userId, name, presentedCount }) => ({
    key: userId,
    label: userId === viewerId ? <b className="font-semibold">you</b> : name,
    value: presentedCount,
    accent: Math.max(0, presentedCount - rota.clubMean),
    text: `${presentedCount}, share ${share}`,
  }));
  return (
    <>
      <BarLines
        caption="Turns presented, coming ones included"
        columns={["Member", "Turns and share"]}
        lines={lines}
        max={Math.max(1, rota.clubMean)}
      />
      <p className="type-meta mt-2">
        {shown.length < rota.line.length && `Of ${rota.line.length} who present, you and those with most turns. `}
        Turns that are accepted or asked for count. Green is ahead of the share, which is the mean of those who present.
      </p>
    </>
  );
}
