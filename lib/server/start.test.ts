// The launcher must be readable by Nodes so old that they can only be told to go.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("the launcher keeps to syntax of twenty years ago", () => {
  const text = readFileSync(new URL("start.cjs", import.meta.url), "utf8").replace(/"[^"]*"|\/\/.*/g, "");
  expect(text).toMatch(/var major/);
  expect(text).not.toMatch(/\b(?:const|let|class|async|await|import)\b|=>|`|\?\.|\?\?|\.\.\.|\*\*/);
  expect(text).not.toMatch(/,\s*[)}\]]/);
});
