import { Avatar } from "@/components/ui/avatar";

/** One's own words from the moment they are sent until they come back set. */
export function PendingComment({ name, text }: { name: string; text: string }) {
  return (
    <div aria-live="polite" className="py-3 opacity-65">
      <p className="flex items-center gap-2 text-[0.84375rem] text-ink-3">
        <Avatar name={name} className="size-5 text-[0.5625rem]" />
        <b className="text-ink">{name}</b> sending…
      </p>
      <p className="prose mt-1 whitespace-pre-wrap">{text}</p>
    </div>
  );
}
