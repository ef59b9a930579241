// A thread that checks one report and ends; it is ended where it takes too long.
import { Worker } from "node:worker_threads";
import type { Finding } from "#core/checks/finding.ts";
import { Refusal } from "../ground/refusal.ts";
import type { CheckTask } from "./checks-aside.ts";

const patience = 10_000;
const tooLong = "这份年报的文字过长，核对没有在规定时间内完成，暂不能预览和生成。请删去多余的文字。";

/** All findings of the report. Rejects with a Refusal (422) after ten seconds, or `within` milliseconds. */
export function checkAside(task: CheckTask, within = patience): Promise<Finding[]> {
  const worker = new Worker(new URL("./check-worker.ts", import.meta.url), { workerData: task });
  return new Promise<Finding[]>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Refusal(422, tooLong)), within);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      clearTimeout(timer);
      reject(new Error("the checks ended without an answer"));
    });
  }).finally(() => worker.terminate());
}
