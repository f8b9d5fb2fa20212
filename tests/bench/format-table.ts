import type { Figure } from "@tests/bench/figure";

const headings = ["case", "connections", "measured", "p50", "p99", "floor", "ratio", "target", "met"];

/** The figures as a Markdown table, which reads as well in a terminal: columns are padded to one width. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = [headings, ...figures.map(formatRow)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return [lines[0], rule, ...lines.slice(1)].join("\n");
}

function formatRow(figure: Figure): string[] {
  const { connections, p50Ms, p99Ms, ratio, target, met } = figure;
  return [
    figure.case,
    connections === null ? "" : String(connections),
    formatAmount(figure, figure.perSecond ?? figure.value),
    formatMs(p50Ms),
    formatMs(p99Ms),
    formatFloor(figure),
    ratio === null ? "" : ratio.toFixed(2),
    target ?? "",
    met === null ? "" : met ? "yes" : "NO",
  ];
}

function formatFloor(figure: Figure): string {
  const { floor, floorName, floorDrift } = figure;
  if (floor === null) return "";
  const drift = floorDrift === null ? "" : ` (${floorDrift.map((value) => shorten(value)).join(", ")})`;
  return `${formatAmount(figure, floor)}${drift} ${floorName ?? ""}`.trim();
}

function formatAmount({ unit, perSecond }: Figure, amount: number | null): string {
  if (amount === null) return "";
  if (unit !== null) return `${shorten(amount)} ${unit}`;
  return perSecond === null ? String(amount) : `${shorten(amount)}/s`;
}

const formatMs = (ms: number | null) => (ms === null ? "" : `${shorten(ms)} ms`);

/** Three digits say all that a measurement on a shared machine can. */
const shorten = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
