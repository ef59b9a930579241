// What the runners reported: how many passed and failed, and a line for each test that failed or that only a second try passed.
const { relative } = require("node:path");
const { stripVTControlCharacters } = require("node:util");

/** Of the JSON report of the unit tests; names of files are relative to `root`. A file that could not be loaded is told as well. */
function countOfUnit({ numPassedTests, numFailedTests, testResults }, root) {
  const told = testResults.flatMap(({ name, message, status, assertionResults }) => {
    const file = relative(root, name);
    if (status === "failed" && assertionResults.length === 0) return [line("failed", file, [message])];
    return assertionResults
      .filter((test) => test.status === "failed" || (test.status === "passed" && test.failureMessages?.length))
      .map((test) =>
        line(test.status === "failed" ? "failed" : "flaky", `${file} › ${test.fullName}`, test.failureMessages),
      );
  });
  return { passed: numPassedTests, failed: numFailedTests, told };
}

/** Of the JSON report of the tests in a browser. */
function countOfEndToEnd({ stats, suites }) {
  const told = suites
    .flatMap(specsOf)
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === "flaky"))
    .map(({ ok, file, title, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? []));
      return line(ok ? "flaky" : "failed", `e2e/${file} › ${title}`, errors);
    });
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, told };
}

function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/** With the beginning of what it said, without the stack. */
function line(kind, name, messages) {
  const said = stripVTControlCharacters(messages?.[0] ?? "").split("\n");
  const lines = said.filter((each) => each.trim() && !/^ +at /.test(each)).slice(0, 8);
  return [`${kind}: ${name}`, ...lines.map((each) => `    ${each.slice(0, 200)}`)].join("\n");
}

module.exports = { countOfEndToEnd, countOfUnit };
