// The oldest browser with its driver, as far as the main job needs them; both were fetched beside the project.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

export interface OldPage {
  goto(url: string): Promise<unknown>;
  url(): string;
  reload(): Promise<unknown>;
  waitForSelector(selector: string, options?: { timeout?: number }): Promise<unknown>;
  waitForFunction(condition: string, options?: { timeout?: number }): Promise<unknown>;
  focus(selector: string): Promise<void>;
  click(selector: string): Promise<void>;
  select(selector: string, value: string): Promise<unknown>;
  $eval<T>(selector: string, read: (element: HTMLInputElement) => T): Promise<T>;
  evaluate<T, A extends unknown[]>(run: (...args: A) => T, ...args: A): Promise<T>;
  evaluateOnNewDocument(run: () => void): Promise<void>;
  setDefaultTimeout(milliseconds: number): void;
  setViewport(size: { width: number; height: number }): Promise<void>;
  on(event: string, listener: (what: Happened) => void): void;
  keyboard: {
    type(text: string): Promise<void>;
    press(key: string): Promise<void>;
    sendCharacter(text: string): Promise<void>;
  };
  target(): { createCDPSession(): Promise<{ send(method: string, params: object): Promise<unknown> }> };
}

/** What an event of the page tells, whichever it is. */
interface Happened {
  readonly message?: string;
  type?(): string;
  text?(): string;
  url?(): string;
}

interface OldBrowser {
  version(): Promise<string>;
  newPage(): Promise<OldPage>;
  close(): Promise<void>;
}

/** Starts Chromium 90 out of the folder that `fetchOldest` made. */
export function startOldest(folder: string): Promise<OldBrowser> {
  const driver = createRequire(join(folder, "package.json"))("puppeteer-core") as {
    launch(options: object): Promise<OldBrowser>;
  };
  return driver.launch({
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--disable-gpu", "--lang=zh-CN"],
    headless: true,
  });
}

/** A page that notes every mistake of its scripts and every request to another place than `address`. */
export async function watchedPage(browser: OldBrowser, address: string): Promise<{ page: OldPage; wrong: string[] }> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.setDefaultTimeout(20_000);
  page.on("pageerror", ({ message }) => wrong.push(`page: ${message}`));
  page.on("console", (message) => {
    if (message.type?.() === "error") wrong.push(`console: ${message.text?.()}`);
  });
  page.on("request", (request) => {
    const url = request.url?.() ?? "";
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) wrong.push(`elsewhere: ${url}`);
  });
  await page.evaluateOnNewDocument(selectLater);
  await page.setViewport({ width: 1366, height: 768 });
  return { page, wrong };
}

/** Selects what a field holds. */
export async function selectAll(page: OldPage, selector: string): Promise<void> {
  await page.$eval(selector, (field) => {
    field.focus();
    field.select();
  });
  const selected = `document.activeElement.selectionEnd - document.activeElement.selectionStart`;
  await page.waitForFunction(`${selected} === document.activeElement.value.length`);
}

/** This build without a window ends when text is selected while it handles a key: it looks for X11's selection. So a moment later. */
function selectLater(): void {
  for (const fields of [HTMLInputElement.prototype, HTMLTextAreaElement.prototype]) {
    const { select } = fields;
    fields.select = function later() {
      setTimeout(() => {
        if (document.activeElement === this) select.call(this);
      });
    };
  }
}

/** Clicks what downloads a file and answers its bytes once they are there. */
export async function download(page: OldPage, folder: string, selector: string): Promise<Uint8Array> {
  mkdirSync(folder, { recursive: true });
  const session = await page.target().createCDPSession();
  await session.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
  await page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);
  for (let tries = 0; tries < 200; tries++) {
    const name = readdirSync(folder).find((file) => !file.endsWith(".crdownload"));
    if (name) return readFileSync(join(folder, name));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing was downloaded from ${selector}`);
}

/**
 * Writes as an input method does into the field that has the focus, over what is selected in it, by events alone (this browser's protocol knows no composition): latin letters first, a key that
 * belongs to the method, then the text that was chosen.
 */
export function compose(page: OldPage, selector: string, latin: string, chosen: string): Promise<void> {
  return page.evaluate(
    (wanted, first, last) => {
      const field = document.querySelector<HTMLInputElement | HTMLTextAreaElement>(wanted);
      if (!field) throw new Error(`no ${wanted}`);
      const before = field.value.slice(0, field.selectionStart ?? 0);
      const after = field.value.slice(field.selectionEnd ?? 0);
      const put = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
      const input = (data: string, isComposing: boolean) => {
        put?.call(field, before + data + after);
        field.dispatchEvent(
          new InputEvent("input", { data, isComposing, inputType: "insertCompositionText", bubbles: true }),
        );
      };
      field.dispatchEvent(new CompositionEvent("compositionstart", { data: "", bubbles: true }));
      for (let length = 1; length <= first.length; length++) {
        const data = first.slice(0, length);
        field.dispatchEvent(new CompositionEvent("compositionupdate", { data, bubbles: true }));
        input(data, true);
      }
      const key = { key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", key));
      input(last, true);
      field.dispatchEvent(new CompositionEvent("compositionend", { data: last, bubbles: true }));
    },
    selector,
    latin,
    chosen,
  );
}

/**
 * The same in an editor, at the end of what is written in it: an input method writes into the page itself, the editor reads
 * what it finds there.
 */
export async function composeAtEnd(page: OldPage, selector: string, latin: string, chosen: string): Promise<void> {
  await page.evaluate(
    async (wanted, first, last) => {
      const field = document.querySelector<HTMLElement>(wanted);
      const lines = [...(field?.querySelectorAll("p") ?? [])];
      const line = lines[lines.length - 1];
      if (!field || !line) throw new Error(`nowhere to write in ${wanted}`);
      const texts = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
      let end: Text | undefined;
      while (texts.nextNode()) end = texts.currentNode as Text;
      const before = end?.data ?? "";
      const write = (data: string) => {
        // Into an empty line the browser puts a text of its own, with the first letter that is composed.
        end ??= line.insertBefore(new Text(), line.firstChild);
        end.data = before + data;
        getSelection()?.collapse(end, end.data.length);
        field.dispatchEvent(
          new InputEvent("input", { data, isComposing: true, inputType: "insertCompositionText", bubbles: true }),
        );
      };
      field.dispatchEvent(new CompositionEvent("compositionstart", { data: "", bubbles: true }));
      for (let length = 1; length <= first.length; length++) {
        const data = first.slice(0, length);
        field.dispatchEvent(new CompositionEvent("compositionupdate", { data, bubbles: true }));
        write(data);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const key = { key: "Enter", code: "Enter", keyCode: 229, isComposing: true, bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", key));
      write(last);
      field.dispatchEvent(new CompositionEvent("compositionend", { data: last, bubbles: true }));
    },
    selector,
    latin,
    chosen,
  );
}

/** What is stored of the text that an editor shows: live figures as they were typed. */
export function storedText(page: OldPage, selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLElement && node.dataset.typed !== undefined) return node.dataset.typed;
      return [...node.childNodes].map(read).join("");
    };
    return [...document.querySelectorAll(`${wanted} p`)].map(read).join("\n");
  }, selector);
}
