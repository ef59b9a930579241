// Unit, property and contract tests: beside their sources.
import { defineConfig } from "vitest/config";

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    include: ["lib/**/*.test.ts", "components/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // In CI a test that only a second try passes is listed as flaky: to be looked into, but the rest is not lost.
    retry: process.env.CI ? 1 : 0,
  },
});
