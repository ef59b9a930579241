import { expect, it } from "vitest";
import { glossaryOf } from "./glossary.ts";
import { editions } from "./registry.ts";

it("lib/GLOSSARY.md is what the editions give (run with -u to write it)", async () => {
  await expect(glossaryOf(editions)).toMatchFileSnapshot("../../GLOSSARY.md");
});
