// Unit, property and contract tests: beside their sources.
import { defineConfig } from "vitest/config";

const compiled = new URL("../.next/cache/compiled", import.meta.url).pathname;
const pure = ["lib/core/**/*.test.ts", "lib/readers/**/*.test.ts"];

export default defineConfig({
  root: new URL("..", import.meta.url).pathname,
  test: {
    // Tests start the command line and servers many times: what one start compiled the next one finds, as in lib/server/compile-cache.cjs.
    env: { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? compiled },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // In CI a test that only a second try passes is listed as flaky: to be looked into, but the rest is not lost.
    retry: process.env.CI ? 1 : 0,
    projects: [
      {
        // Pure code keeps nothing between files: loading it anew for each of them took five times as long as its tests.
        extends: true,
        test: { name: "pure", include: pure, isolate: false },
      },
      {
        extends: true,
        test: { name: "parts", include: ["lib/**/*.test.ts", "components/**/*.test.ts"], exclude: pure },
      },
    ],
  },
});
