// What a key costs in a text of 100,000 characters, against the same text in a bare editable page; and what a step of prose loads.
import type { Page } from "@playwright/test";
import { publishedJson } from "../published-report.ts";
import { type DeskPage, withDesk, workOf } from "./desk-page.ts";
import { kilobytes, namedScripts, scriptFile, scriptText } from "./first-load.ts";
import { type Measured, median, milliseconds, ratio } from "./measure.ts";

const characters = 99_900;
const sentence =
  "本年度主动公开政府信息，持续改进依申请公开的办理流程，提高答复质量；公开的内容还不够具体，下一步加强培训。";
const pairs = 5;
const keys = 12;
/** What comes after the page itself has come by then, and what follows a pause in typing is done. */
const settle = 3_000;
const barePath = "/bare-text";

/** Characters of a paragraph. Where all is one, the browser lays all of it out anew at each key, in a bare page as well. */
const length = 200;

/** Needs a build. */
export function benchProse(): Promise<readonly Measured[]> {
  const published = publishedJson("seed-2021-kaifeng");
  const text = longText();
  const narrative = { ...published.narrative, problems: text };
  return withDesk({ ...published, narrative }, (desk) => measureText(desk, text));
}

function longText(): string {
  const line = sentence.repeat(Math.ceil(length / sentence.length)).slice(0, length - 1);
  return Array.from({ length: characters / length }, () => line).join("\n");
}

async function measureText(desk: DeskPage, text: string): Promise<readonly Measured[]> {
  const address = desk.url.replace(/[^/]+$/, "problems");
  const page = await desk.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(scriptFile(request.url()) ?? ""));
  await page.goto(address);
  await page.locator("[data-editor=there]").waitFor();
  const editor = [...new Set(asked)].filter((file) => file !== "" && scriptText(file).includes("ProseMirror"));
  const load = kilobytes([...new Set([...(await namedScripts(address)), ...editor])]);
  const bare = await desk.newPage();
  await bare.route(`**${barePath}`, (route) => route.fulfill({ contentType: "text/html", body: bareText(text) }));
  await bare.goto(`${desk.address}${barePath}`);
  await page.waitForTimeout(settle);
  const [ours, least]: [number[], number[]] = [[], []];
  for (let pair = -1; pair < pairs; pair++) {
    const costs = [await costOfKeys(page), await costOfKeys(bare)] as const;
    if (pair < 0) continue;
    ours.push(costs[0]);
    least.push(costs[1]);
  }
  const beside = `${milliseconds(ours)} : ${milliseconds(least)}`;
  return [
    {
      name: `a key in ${characters} characters in paragraphs of ${length}, work`,
      value: median(ours),
      unit: "ms",
      limit: 50,
    },
    ratio("  ÷ the same text in a bare editable page", median(ours.map((one, at) => one / (least[at] ?? 0))), beside),
    { name: "first-load JS of a step of prose with its editor, gzip", value: load, unit: "kB", limit: 240 },
  ];
}

function bareText(text: string): string {
  const lines = text.split("\n").map((line) => `<p>${line}</p>`);
  return `<!doctype html><body><div contenteditable style="white-space:pre-wrap">${lines.join("")}</div>`;
}

/** Milliseconds of script, style and layout a key, in the middle of the text. */
async function costOfKeys(page: Page): Promise<number> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.locator("[contenteditable]").first().evaluate(placeCaret);
  await page.waitForTimeout(settle);
  const before = await workOf(session);
  for (let key = 0; key < keys; key++) await page.keyboard.press("a");
  const after = await workOf(session);
  await session.detach();
  return ((after - before) / keys) * 1000;
}

/** Runs in the page: before a character of the middle paragraph. */
function placeCaret(editable: HTMLElement | SVGElement): void {
  editable.focus();
  const line = editable.children[editable.children.length >> 1] ?? editable;
  const text = document.createTreeWalker(line, NodeFilter.SHOW_TEXT).nextNode();
  if (text) getSelection()?.setPosition(text, 5);
}
