import { expect, it } from "vitest";
import { pageFont } from "./page-font.ts";

it.each(["UniGB-UCS2-H.bcmap", "GBK-EUC-H.bcmap", "LiberationSans-Regular.ttf"])("%s is there", async (name) => {
  expect((await pageFont(name)).length).toBeGreaterThan(100);
});

it.each(["../package.json", "..%2fpackage.json", "", "__proto__", "UniGB-UCS2-H"])("“%s” is refused", async (name) => {
  await expect(pageFont(name)).rejects.toMatchObject({ status: 404 });
});
