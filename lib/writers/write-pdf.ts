// Web page → PDF by the installed browser: tagged, with outline and page numbers, broken like the page in print.
import { describePdf, type PdfDescription } from "./describe-pdf.ts";
import { type Browser, startBrowser } from "./drive-browser.ts";
import { type Environment, findBrowsers } from "./find-browser.ts";
import { mendPdfText } from "./mend-pdf-text.ts";
import { makeTemporaryFolder } from "./temporary-folder.ts";

export interface PdfOptions {
  /** Date written into the file, `2022-01-25`; the same page and date give the same bytes. */
  readonly date?: string | undefined;
  /** What the file says of itself beside its date; without it, only what the page says. */
  readonly about?: Omit<PdfDescription, "date">;
  /** Milliseconds until it is given up. */
  readonly patience?: number;
  readonly environment?: Environment;
}

export type Pdf =
  | { readonly ok: true; readonly bytes: Uint8Array }
  /** `reason` is for the log, `message` (Chinese) for the clerk. */
  | { readonly ok: false; readonly message: string; readonly reason: string };

const noBrowser =
  "本机没有安装可以生成 PDF 的浏览器（Edge、Chrome、360、奇安信）。请下载 Word 文件，用 WPS 打开后另存为 PDF；或打开网页，用浏览器的“打印—另存为 PDF”。";
const failed = "生成 PDF 没有成功。请稍后再试；也可下载 Word 文件，用 WPS 打开后另存为 PDF。";
const usualPatience = 30_000;
const unknownDate = "20000101";

let queue: Promise<unknown> = Promise.resolve();

/** Prints a standalone page (the writer's own, nothing else) to PDF. One at a time: each browser takes some 200 MB. */
export function writePdf(html: string, options: PdfOptions = {}): Promise<Pdf> {
  const programs = findBrowsers(options.environment);
  if (programs.length === 0) return Promise.resolve({ ok: false, message: noBrowser, reason: "no browser" });
  const result = queue.then(() => printWithFirst(programs, html, options)).catch(refuse);
  queue = result;
  return result;
}

/** The most trusted browser that manages it; some that are found have the protocol taken out. */
async function printWithFirst(programs: readonly string[], html: string, options: PdfOptions): Promise<Pdf> {
  let last: Pdf = { ok: false, message: failed, reason: "no browser" };
  for (const program of programs) {
    last = await printWith(program, html, options);
    if (last.ok) break;
  }
  return last;
}

function refuse(error: unknown): Pdf {
  return { ok: false, message: failed, reason: String(error) };
}

/** Rejects where there is no room for the browser's profile. */
async function printWith(
  program: string,
  html: string,
  { date, about, patience = usualPatience }: PdfOptions,
): Promise<Pdf> {
  const profile = makeTemporaryFolder("pdf");
  const browser = startBrowser(program, profile.path);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no PDF within ${patience} ms`)), patience);
  });
  try {
    const bytes = await Promise.race([print(browser, html), late]);
    const dated = withDate(mendPdfText(bytes), date);
    return { ok: true, bytes: about && date ? describePdf(dated, { ...about, date }) : dated };
  } catch (error) {
    return refuse(error);
  } finally {
    clearTimeout(timer);
    await browser.end();
    profile.remove();
  }
}

async function print(browser: Browser, html: string): Promise<Buffer> {
  const { targetId } = await browser.send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await browser.send("Target.attachToTarget", { targetId, flatten: true });
  const session = String(sessionId);
  await browser.send("Emulation.setScriptExecutionDisabled", { value: true }, session);
  const { frameTree } = await browser.send("Page.getFrameTree", {}, session);
  const frameId = (frameTree as { frame: { id: string } }).frame.id;
  await browser.send("Page.setDocumentContent", { frameId, html }, session);
  const { data } = await browser.send(
    "Page.printToPDF",
    { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    session,
  );
  return Buffer.from(String(data), "base64");
}

/** Replaces the dates of the document's information dictionary (ISO 32000-1 §14.3.3) by one of the same length. */
function withDate(pdf: Buffer, date = ""): Buffer {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(date)?.[0].replace(/-/g, "") ?? unknownDate;
  const stamp = `D:${day}000000+00'00'`;
  const text = pdf.toString("latin1");
  const dated = text.replace(/(\/(?:CreationDate|ModDate) \()(D:[^)]*)\)/g, (whole, start: string, old: string) =>
    old.length === stamp.length ? `${start}${stamp})` : whole,
  );
  return Buffer.from(dated, "latin1");
}
