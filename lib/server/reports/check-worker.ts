// Checks one report, in a thread of its own.
import { parentPort, workerData } from "node:worker_threads";
import { contextOf } from "#core/checks/context.ts";
import { checkWithoutRepairs } from "#core/findings/check-report.ts";
import type { CheckTask } from "./checks-aside.ts";

const task: CheckTask = workerData;
const { report, lastYear, today } = task;
parentPort?.postMessage(checkWithoutRepairs(contextOf(report, { lastYear, today })));
