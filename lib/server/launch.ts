// What an archive's 启动 runs: opens the running program, or starts it at a free port and opens that; ends when it is closed.
import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { accessTo } from "./http/access.ts";
import { openingAddress } from "./http/gate.ts";
import { plainPage } from "./http/plain-page.ts";
import { freePort } from "./launch/free-port.ts";
import { setLauncher } from "./launch/launcher.ts";
import { openBrowser } from "./launch/open-browser.ts";
import { beginStarting, findRunning, noteRunning, readNote, startingEnded } from "./launch/running-program.ts";
import { userFolder } from "./launch/user-folder.ts";

const usualPort = 3000;
/** So long a browser may take before something seems to be in its way. */
const patience = 20_000;

const folder = userFolder();
const running = (await findRunning(folder)) ?? (await beginStarting(folder));
if (running) {
  const address = openingAddress(running.address, accessTo(folder, running.port));
  console.log(`程序已经在运行，在浏览器中打开它：${address}`);
  openOrTell(address);
} else await start();

async function start(): Promise<void> {
  const instance = randomBytes(12).toString("hex");
  // The port of last time: what the browser keeps for the program, it keeps by address.
  const port = await freePort(Number(process.env.PORT) || readNote(folder)?.port || usualPort);
  Object.assign(process.env, { NIANBAO_PACKAGED: "1", NIANBAO_DATA: folder, PORT: String(port), HOST: "127.0.0.1" });
  let waiting: NodeJS.Timeout | undefined;
  setLauncher({
    instance,
    ready: (address) => {
      noteRunning(folder, { port, address: new URL(address).origin, instance });
      startingEnded(folder);
      console.log("关闭程序：点页面右上角的“关闭程序”，或在这个窗口里按 Q 键，或直接关掉这个窗口。");
      openOrTell(address);
      waiting = setTimeout(() => tellProxy(address), patience).unref();
    },
    visited: () => clearTimeout(waiting),
    gaveUp: showMessage,
  });
  closeWithWindow();
  takeFinishedConfiguration();
  await import("./serve.ts");
}

function openOrTell(address: string): void {
  if (!openBrowser(address)) console.log(`没有找到浏览器，请在浏览器中打开：${address}`);
}

function tellProxy(address: string): void {
  console.log(
    `浏览器还没有打开页面。请在浏览器中打开：${address}\n` +
      "如果浏览器提示代理错误或无法连接：请在系统的代理设置里，把 127.0.0.1;localhost 加入“不使用代理”的地址，再刷新页面。",
  );
}

/** As the build left it: to read next.config.js again Next would want everything that it builds with. */
function takeFinishedConfiguration(): void {
  const required = join(import.meta.dirname, "../../.next/required-server-files.json");
  const { config } = JSON.parse(readFileSync(required, "utf8")) as { config: object };
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(config);
}

/** A window that is closed, or Q in it, ends the program as it should end. */
function closeWithWindow(): void {
  const close = () => process.emit("SIGTERM", "SIGTERM");
  process.once("SIGHUP", close);
  if (!process.stdin.isTTY) return;
  process.stdin.setRawMode(true);
  process.stdin.unref();
  process.stdin.on("data", (keys) => {
    // Ctrl+C comes as a letter too while the keys come one by one.
    if (["q", "Q", "\u0003"].includes(keys.toString())) close();
  });
}

/** A window that was opened by a double click may be gone at once: the message is shown in the browser as well. */
function showMessage(message: string): void {
  try {
    const page = join(mkdtempSync(join(tmpdir(), "nianbao-message-")), "message.html");
    writeFileSync(page, plainPage({ title: "年报程序没能启动", paragraphs: message.split("\n") }));
    openBrowser(pathToFileURL(page).href);
  } catch {
    // There is no place to write to; the window has said it.
  }
}
