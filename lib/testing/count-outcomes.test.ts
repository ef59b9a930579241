import { expect, test } from "vitest";
import { countOfEndToEnd, countOfUnit } from "./count-outcomes.cjs";

const stack = "AssertionError: 1 is not 2\n    at /house/lib/a.test.ts:3:4";

test("a failed unit test, a flaky one and a file that cannot be loaded are told by name, without the stack", () => {
  const tests = [
    { status: "passed", fullName: "good", failureMessages: [] },
    { status: "passed", fullName: "wavering", failureMessages: [stack] },
    { status: "failed", fullName: "bad", failureMessages: [stack, stack] },
  ];
  const testResults = [
    { name: "/house/lib/a.test.ts", status: "failed", message: "", assertionResults: tests },
    { name: "/house/lib/b.test.ts", status: "failed", message: "Cannot find ./nowhere.ts", assertionResults: [] },
  ];
  expect(countOfUnit({ numPassedTests: 2, numFailedTests: 1, testResults }, "/house")).toEqual({
    passed: 2,
    failed: 1,
    told: [
      "flaky: lib/a.test.ts › wavering\n    AssertionError: 1 is not 2",
      "failed: lib/a.test.ts › bad\n    AssertionError: 1 is not 2",
      "failed: lib/b.test.ts\n    Cannot find ./nowhere.ts",
    ],
  });
});

test("tests in a browser are told wherever they are nested", () => {
  const spec = (ok: boolean, status: string) => ({
    ok,
    file: "a.e2e.ts",
    title: status,
    tests: [{ status, results: [{ error: { message: "\u001b[31mno button" } }] }],
  });
  const suites = [
    { specs: [spec(true, "expected")], suites: [{ specs: [spec(true, "flaky"), spec(false, "unexpected")] }] },
  ];
  expect(countOfEndToEnd({ stats: { expected: 1, flaky: 1, unexpected: 1 }, suites })).toEqual({
    passed: 2,
    failed: 1,
    told: ["flaky: e2e/a.e2e.ts › flaky\n    no button", "failed: e2e/a.e2e.ts › unexpected\n    no button"],
  });
});
