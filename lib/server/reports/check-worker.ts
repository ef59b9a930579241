// Checks one report, in a thread of its own.
import { parentPort, workerData } from "node:worker_threads";
import { contextOf } from "#core/checks/context.ts";
import { checkReport } from "#core/findings/check-report.ts";
import type { CheckTask } from "./check-in-time.ts";

const { report, lastYear, today } = workerData as CheckTask;
parentPort?.postMessage(checkReport(contextOf(report, { lastYear, today })));
