import { type Html, html } from "@/components/ui/html";
import { type WrittenStyle, writeInstant, type Zones } from "@/domain/time/write-instant";

/** What `Time` shows, as markup for pages that are drawn as texts. */
export function drawTime(instant: string, zones: Zones, style: Extract<WrittenStyle, "relative" | "ago">): Html {
  const { own, full } = writeInstant(instant, zones, style);
  return html`<time datetime="${instant}" title="${full}" data-time="${style}">${own}</time>`;
}
