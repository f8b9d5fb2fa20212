import { formatDay } from "@/domain/time/format-instant";

/** "Tue 4", and "Fri 31 Oct" where that is another month than `beside`'s. */
export function shortWeekday(day: string, beside: string): string {
  const [weekday, date, month] = [
    formatDay(day).slice(0, 3),
    Number(day.slice(8)),
    formatDay(day, "shortDay").split(" ")[1],
  ];
  return day.slice(0, 7) === beside.slice(0, 7) ? `${weekday} ${date}` : `${weekday} ${date} ${month}`;
}
