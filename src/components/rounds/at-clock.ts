/** "14:02", and of another day "Sat 21 Nov, 14:02". */
export function atClock(instant: string, timeZone: string, now = new Date()): string {
  const saved = new Date(instant);
  const day = new Intl.DateTimeFormat("en-GB", { timeZone, weekday: "short", day: "numeric", month: "short" });
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(saved);
  const [on, today] = [day.format(saved).replace(",", ""), day.format(now).replace(",", "")];
  return on === today ? time : `${on}, ${time}`;
}
