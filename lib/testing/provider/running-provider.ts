// A running sign-on of an office, and a browser that signs in there: what its way back looks like.
import { type ChildProcess, fork } from "node:child_process";

export const client = "nianbao";
export const secretFile = new URL("secret-for-tests.txt", import.meta.url).pathname;

export class RunningProvider {
  readonly issuer: string;
  readonly #child: ChildProcess;

  private constructor(issuer: string, child: ChildProcess) {
    this.issuer = issuer;
    this.#child = child;
  }

  /** `back`: the one address that it sends people back to. */
  static async start(port: number, back: string): Promise<RunningProvider> {
    const file = new URL("provider-child.cjs", import.meta.url).pathname;
    const child = fork(file, [String(port), back], { silent: true, execArgv: [] });
    let told = "";
    child.stderr?.on("data", (part: Buffer) => (told += part.toString()));
    await new Promise<void>((resolve, reject) => {
      child.once("message", () => resolve());
      child.once("exit", () => reject(new Error(told)));
    });
    return new RunningProvider(`http://127.0.0.1:${port}`, child);
  }

  /** Signs in there as a browser does, and agrees; the address that the browser is sent back to. */
  async signIn(at: string, login: string): Promise<URL> {
    const browser = new PlainBrowser();
    let answer = await browser.open(at);
    for (let step = 0; step < 10; step++) {
      const place = answer.headers.get("location");
      if (place !== null) {
        const next = new URL(place, this.issuer);
        if (next.origin !== this.issuer) return next;
        answer = await browser.open(next.href);
        continue;
      }
      const page = await answer.text();
      const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1];
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
      if (!action || !prompt) throw new Error(page);
      const form = new URLSearchParams({ prompt, ...(prompt === "login" ? { login, password: "any" } : {}) });
      answer = await browser.open(new URL(action, this.issuer).href, form);
    }
    throw new Error("the provider leads nowhere");
  }

  stop(): void {
    this.#child.kill();
  }
}

/** Keeps cookies and follows nothing by itself. */
class PlainBrowser {
  readonly #cookies = new Map<string, string>();

  async open(url: string, form?: URLSearchParams): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(url, {
      redirect: "manual",
      headers: { cookie },
      ...(form ? { method: "POST", body: form } : {}),
    });
    for (const each of answer.headers.getSetCookie()) {
      const [name = "", value = ""] = each.split(";")[0]?.split(/=(.*)/) ?? [];
      this.#cookies.set(name, value);
    }
    return answer;
  }
}
