import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";

/** Goes to a day; a plain form, so that it works before any script does. */
export function DayPicker({ slug, day }: { slug: string; day: string | null }) {
  return (
    // On a phone it takes a line of its own, below what fits beside each other.
    <form action={`/c/${slug}/feed`} className="flex items-center gap-1.5 max-rail:order-last">
      <Input
        // Another page's day is another default.
        key={day}
        type="date"
        name="day"
        aria-label="Day"
        required
        {...(day !== null && { defaultValue: day })}
        className="w-auto!"
      />
      <Button type="submit">Go</Button>
    </form>
  );
}
