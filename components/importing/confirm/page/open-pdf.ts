// The pages of a PDF as pictures, drawn in the browser from the file that the clerk chose.
import "./fill-at.ts";
import * as pdfjs from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Spot } from "#core/report/source.ts";

/** The most that a picture may be wide or high, in its own dots. */
const mostDots = 4_096;
/** Room between a figure and the frame around it, in points. */
const margin = 2;

export interface DrawnPage {
  /** In CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Left, top, width and height of a spot on the picture. */
  readonly frameOf: (spot: Spot) => readonly [number, number, number, number];
}

export interface OpenedPdf {
  readonly pages: number;
  /** Draws a page on the canvas, `scale` CSS pixels a point. Undefined where another page was asked for meanwhile. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, scale: number) => Promise<DrawnPage | undefined>;
  readonly close: () => void;
}

/** Opens a file; throws where its bytes are no longer there or the browser cannot open it. */
export async function openPdf(file: Blob): Promise<OpenedPdf> {
  const data = new Uint8Array(await file.arrayBuffer());
  const thread = new Worker(new URL("./pdf-worker.ts", import.meta.url), { type: "module" });
  const worker = pdfjs.PDFWorker.create({ port: thread });
  const fonts = new URL("/api/page-fonts/", location.href).href;
  const task = pdfjs.getDocument({
    data,
    worker,
    cMapUrl: fonts,
    cMapPacked: true,
    standardFontDataUrl: fonts,
    isEvalSupported: false,
    useWasm: false,
    enableXfa: false,
    verbosity: 0,
  } as Parameters<typeof pdfjs.getDocument>[0]);
  const close = () => {
    void task.destroy();
    worker.destroy();
    thread.terminate();
  };
  try {
    const document = await Promise.race([task.promise, failureOf(thread)]);
    return { pages: document.numPages, draw: drawing(document), close };
  } catch (error) {
    close();
    throw error;
  }
}

/** A worker that the browser does not even begin gives no answer otherwise. */
function failureOf(thread: Worker): Promise<never> {
  return new Promise((_, reject) => {
    thread.addEventListener("error", () => reject(new Error("the worker did not start")));
  });
}

function drawing(document: pdfjs.PDFDocumentProxy): OpenedPdf["draw"] {
  let running: pdfjs.RenderTask | undefined;
  let wanted = 0;
  return async (number, canvas, scale) => {
    wanted += 1;
    const mine = wanted;
    const page = await document.getPage(number);
    if (mine !== wanted) return undefined;
    running?.cancel();
    const shown = page.getViewport({ scale });
    const most = mostDots / Math.max(shown.width, shown.height);
    const dots = page.getViewport({ scale: scale * Math.min(devicePixelRatio || 1, most) });
    canvas.width = Math.ceil(dots.width);
    canvas.height = Math.ceil(dots.height);
    running = page.render({ canvas, viewport: dots });
    const done = await running.promise.then(
      () => true,
      (error: unknown) => {
        if (error instanceof pdfjs.RenderingCancelledException) return false;
        throw error;
      },
    );
    if (!done || mine !== wanted) return undefined;
    return { width: shown.width, height: shown.height, frameOf: (spot) => frameOf(shown, spot) };
  };
}

function frameOf(viewport: pdfjs.PageViewport, [, left, bottom, right, top]: Spot) {
  const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(left - margin, bottom - margin);
  const [x2 = 0, y2 = 0] = viewport.convertToViewportPoint(right + margin, top + margin);
  return [Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1)] as const;
}
