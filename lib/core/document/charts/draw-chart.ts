// A chart as SVG: horizontal bars, every bar with its label and its figure beside it, so that nothing hangs on colour.
import { emWidth } from "../title-lines.ts";
import type { Bar, ChartFigures } from "./chart-figures.ts";

/** Size in CSS pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const width = 480;
const margin = 12;
const letter = 14;
const lineHeight = 28;
const barHeight = 16;
const groupHead = 30;
const groupGap = 10;
const widestLabel = 180;
const family = "SimHei,'Noto Sans CJK SC','Microsoft YaHei',sans-serif";
/** Dark for the last bar of a group (this year), lighter before; outlines keep the light ones visible on white. */
const inks = ["#14457a", "#4f86b8", "#8fb3d3", "#c5d8e8"];

/** Draws a chart. The same figures give the same bytes; `alt` goes into the picture for screen readers. */
export function drawChart(chart: ChartFigures, alt: string): Picture {
  const bars = chart.groups.flatMap((group) => group.bars);
  const longest = Math.max(1, ...bars.map(({ value }) => Math.abs(value ?? 0)));
  const labels = Math.min(widestLabel, Math.max(...bars.map(({ label }) => textWidth(label))));
  const left = margin + labels + 10;
  const room = width - margin - left - Math.max(...bars.map(({ text }) => textWidth(text))) - 12;
  const parts: string[] = [];
  let y = margin;
  for (const group of chart.groups) {
    if (group.label !== undefined) {
      parts.push(text(margin, y + 20, group.label, 'font-weight="bold"'));
      y += groupHead;
    }
    group.bars.forEach((bar, index) => {
      parts.push(
        ...drawBar(bar, {
          left,
          y,
          length: ((bar.value ?? 0) / longest) * room,
          ink: inkOf(group.bars.length, index, chart),
        }),
      );
      y += lineHeight;
    });
    parts.push(line(left, y - lineHeight * group.bars.length + 2, y - 2));
    if (group.label !== undefined) y += groupGap;
  }
  const height = y + margin;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeText(alt)}" font-family="${family}" font-size="${letter}"><title>${escapeText(chart.caption)}</title><desc>${escapeText(alt)}</desc><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join("")}</svg>`;
  return { svg, width, height };
}

interface Place {
  readonly left: number;
  readonly y: number;
  readonly length: number;
  readonly ink: string;
}

function drawBar(bar: Bar, { left, y, length, ink }: Place): readonly string[] {
  const long = Math.max(0, length);
  const top = y + (lineHeight - barHeight) / 2;
  const baseline = y + lineHeight / 2 + 5;
  const rect =
    bar.value === undefined || bar.value === 0
      ? ""
      : `<rect x="${left}" y="${top}" width="${round(Math.max(1, long))}" height="${barHeight}" fill="${ink}" stroke="#14457a" stroke-width="0.5"/>`;
  const fitted = shortened(bar.label);
  return [
    text(left - 10, baseline, fitted, 'text-anchor="end"'),
    rect,
    text(round(left + long + 8), baseline, bar.text, bar.value === undefined ? 'fill="#5f6b77"' : ""),
  ];
}

/** Plain charts have one colour; in groups each place in the group keeps its own, the last year being the darkest. */
function inkOf(count: number, index: number, chart: ChartFigures): string {
  if (chart.groups.length === 1 && chart.groups[0]?.label === undefined) return inks[0] ?? "";
  return inks[(count - 1 - index) % inks.length] ?? "";
}

function line(x: number, from: number, to: number): string {
  return `<line x1="${x}" y1="${from}" x2="${x}" y2="${to}" stroke="#17212b" stroke-width="1"/>`;
}

function text(x: number, y: number, content: string, attributes: string): string {
  const fill = attributes.includes("fill=") ? "" : ' fill="#17212b"';
  return `<text x="${x}" y="${y}"${fill}${attributes === "" ? "" : ` ${attributes}`}>${escapeText(content)}</text>`;
}

function textWidth(content: string): number {
  return Math.ceil(emWidth(content) * letter);
}

/** A label too long for its column is cut; the table below has it whole. */
function shortened(label: string): string {
  if (textWidth(label) <= widestLabel) return label;
  let cut = "";
  for (const character of label) {
    if (textWidth(`${cut}${character}…`) > widestLabel) break;
    cut += character;
  }
  return `${cut}…`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(content: string): string {
  return content.replace(/[&<>"]/g, (character) => entities[character] ?? "");
}
