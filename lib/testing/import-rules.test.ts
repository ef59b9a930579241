// The rules of the house that a compiler does not know: who may import whom, how long files are, how they are named.

import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { circlesOf, fileGraph, folderGraph, importsOf, isOurs, isTest, loadedWith, texts } from "./house.ts";

const sources = [...texts.keys()];

interface Ring {
  readonly folder: string;
  /** Folders of ours that it may import, its own among them. */
  readonly ours: readonly string[];
  /** Packages it may import; absent: any. */
  readonly packages?: RegExp;
}

const rings: readonly Ring[] = [
  { folder: "lib/core/", ours: ["lib/core/"], packages: /^zod$/ },
  {
    folder: "lib/readers/",
    ours: ["lib/readers/", "lib/core/"],
    packages: /^(?:node:|parse5|yauzl|saxes|@e965\/xlsx|word-extractor|postal-mime|pdfjs-dist)/,
  },
  {
    folder: "lib/writers/",
    ours: ["lib/writers/", "lib/core/", "templates/"],
    packages: /^(?:node:|docx|handlebars)/,
  },
  { folder: "templates/", ours: ["templates/", "lib/core/"], packages: /^$/ },
  { folder: "lib/server/", ours: ["lib/", "templates/"] },
  { folder: "lib/cli/", ours: ["lib/", "templates/"] },
  { folder: "lib/package/", ours: ["lib/package/", "lib/writers/"], packages: /^(?:node:|tar)/ },
  {
    folder: "components/",
    ours: ["components/", "lib/core/"],
    packages: /^(?:react|react-dom|next|react-hook-form|prosemirror-[a-z]+|pdfjs-dist)(?:\/|$)/,
  },
  {
    folder: "app/",
    ours: ["app/", "components/", "lib/core/", "lib/server/"],
    packages: /^(?:react|next|zod)(?:\/|$)/,
  },
];

describe("imports", () => {
  test("are seen at all", () => {
    expect(sources.length).toBeGreaterThan(150);
    expect(sources.flatMap(importsOf).filter(isOurs).length).toBeGreaterThan(400);
    expect(importsOf("lib/testing/import-rules.test.ts")).toEqual(["node:path", "vitest", "lib/testing/house.ts"]);
  });

  test.each(rings)("of $folder keep to its ring", ({ folder, ours, packages }) => {
    const files = sources.filter((file) => file.startsWith(folder) && !isTest(file));
    expect(files.length).toBeGreaterThan(2);
    const wrong = files.flatMap((file) =>
      importsOf(file)
        .filter((each) =>
          isOurs(each) ? !ours.some((allowed) => each.startsWith(allowed)) : packages?.test(each) === false,
        )
        .map((each) => `${file} → ${each}`),
    );
    expect(wrong.filter((each) => !/^(?:app|components)\/.* → (?:app|components)\/.*\.css$/.test(each))).toEqual([]);
  });

  test("nothing the product runs imports tests", () => {
    const wrong = sources
      .filter((file) => !isTest(file))
      .flatMap((file) => importsOf(file).filter((each) => each.startsWith("lib/testing/")));
    expect(wrong).toEqual([]);
  });

  test("what tests are made of imports no test in a browser", () => {
    const testing = sources.filter((file) => file.startsWith("lib/testing/"));
    expect(testing.flatMap((file) => importsOf(file).filter((each) => each.startsWith("e2e/")))).toEqual([]);
    expect([...texts].filter(([file, text]) => testing.includes(file) && /require\("[./]*e2e\//.test(text))).toEqual(
      [],
    );
  });

  test("pages and routes ask for the store of whoever asks, never for the store itself; signing in alone comes before that", () => {
    const asking = sources.filter(
      (file) => file.startsWith("app/") && importsOf(file).includes("lib/server/store/opened-store.ts"),
    );
    expect(asking.sort()).toEqual(["app/api/sign-in/provider/back/route.ts", "app/api/sign-in/route.ts"]);
    expect(sources.filter((file) => importsOf(file).includes("lib/server/accounts/visit.ts")).length).toBeGreaterThan(
      40,
    );
  });

  test("the server's start loads no check, reader or writer of files, and no package that only some need", () => {
    const loaded = [...loadedWith("lib/server/serve.ts")];
    expect(loaded).toContain("lib/server/store/sqlite/sqlite-store.ts");
    const dear = /^lib\/(?:core\/(?:checks\/(?:each|claims)|findings|document)|readers|writers\/write-)/;
    expect(loaded.filter((each) => dear.test(each))).toEqual([]);
    expect(loaded.filter((each) => !isOurs(each) && !each.startsWith("node:"))).toEqual(["kysely"]);
    expect(loaded.filter(isOurs).length).toBeLessThan(60);
  });

  test("zod's whole name space never reaches the browser with a page: what needs it is loaded when asked for", () => {
    const screens = sources.filter((file) => file.startsWith("components/") && !isTest(file));
    expect(loadedWith("lib/core/contract/save.ts")).toContain("zod");
    expect(screens.filter((file) => loadedWith(file).has("zod"))).toEqual([]);
  });
});

/** The floors of a ring, lowest first: a folder uses itself and what stands before it, never what comes after. */
const floors: Readonly<Record<string, readonly string[]>> = {
  "lib/core": [
    "ground",
    "language",
    "language/proof",
    "editions",
    "terms",
    "report",
    "tokens",
    "equations",
    "offices",
    "checks",
    "checks/text",
    "checks/claims/words",
    "checks/claims",
    "checks/each",
    "findings",
    "document",
    "document/charts",
    "wording",
    "desk",
    "aggregate",
    "register",
    "collection",
    "workflow",
    "contract",
  ],
  "lib/readers": [
    "blocks",
    "sources/container",
    "sources/text",
    "sources/web",
    "sources/workbook",
    "sources/word",
    "sources/placed",
    "tokens",
    "figures",
    "rows",
    "tables",
    "titles",
    "parts",
    "text",
    "report",
  ],
  // The store's own folder holds the contract and the tables, which both databases work on.
  "lib/server": [
    "ground",
    "store",
    "store/sqlite",
    "store/postgres",
    "store/whole",
    "keeping",
    "http",
    "accounts",
    "launch",
    "registers/counting",
    "uploads",
    "reports",
    "review",
    "publication",
    "registers",
    "collections",
    "levels",
    "audit",
  ],
  components: [
    "ui",
    "desk",
    "desk/saving",
    "desk/stepping",
    "findings",
    "findings/inspector",
    "narrative/editor",
    "narrative",
    "table",
    "table/changes",
    "table/paste",
    "steps",
    "uploads",
    "register",
    "audit",
    "importing/confirm/page",
    "importing/confirm",
    "importing",
    "collections",
    "levels",
    "accounts",
    "administration",
    "review",
    "preview",
    "preview/style",
    "preview/years",
    "history",
    "reports",
    "shell",
  ],
};

describe("floors", () => {
  test.each(Object.entries(floors))("of %s: each folder is one of them and uses none above it", (ring, order) => {
    // What lies in the ring itself is its front door, above all floors.
    const level = (folder: string) => (folder === ring ? order.length : order.indexOf(folder.slice(ring.length + 1)));
    const graph = folderGraph(`${ring}/`);
    expect([...graph.keys()].filter((folder) => level(folder) < 0)).toEqual([]);
    expect(order.filter((floor) => !graph.has(`${ring}/${floor}`))).toEqual([]);
    const up = [...fileGraph(`${ring}/`)].flatMap(([file, others]) =>
      [...others].filter((other) => level(dirname(other)) > level(dirname(file))).map((other) => `${file} → ${other}`),
    );
    expect(up).toEqual([]);
    expect([...graph.values()].reduce((sum, used) => sum + used.size, 0)).toBeGreaterThan(order.length);
  });

  test.each(Object.keys(floors))("of %s hold no circle, of files or of folders", (ring) => {
    expect(circlesOf(fileGraph(`${ring}/`))).toEqual([]);
    expect(circlesOf(folderGraph(`${ring}/`))).toEqual([]);
  });

  test("a circle is found where there is one", () => {
    const graph = new Map([
      ["a", new Set(["b"])],
      ["b", new Set(["c", "d"])],
      ["c", new Set(["a"])],
      ["d", new Set<string>()],
    ]);
    expect(circlesOf(graph)).toEqual([["a", "b", "c"]]);
  });
});

describe("files", () => {
  test("are at most 300 lines long, definitions of editions and tests excepted", () => {
    const long = [...texts].filter(
      ([file, text]) => !isTest(file) && !/\/edition-\d+\.ts$/.test(file) && text.split("\n").length > 301,
    );
    expect(long.map(([file]) => file)).toEqual([]);
  });

  test("that a browser runs use nothing that Chromium 90 lacks and Next does not bring", () => {
    const newer =
      /\.(?:findLast|findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|toWellFormed)\(|\bstructuredClone\(|Object\.groupBy/;
    const inBrowser = [...texts].filter(([file]) => /^(?:components|lib\/core)\//.test(file) && !isTest(file));
    expect(inBrowser.length).toBeGreaterThan(300);
    expect(inBrowser.filter(([, text]) => newer.test(text)).map(([file]) => file)).toEqual([]);
  });

  test("are named in kebab-case and say what they are", () => {
    const banned =
      /(?:^|[-/.])(?:utils?|helpers?|common|misc|managers?|services?|rules?|validat(?:or|ion)s?|items?|data|info|index)(?=[-.])/;
    // A check is named like the finding it reports, and rules (规章), items (项目) and data are words of that domain.
    const named = /^lib\/core\/checks\/each\/|^lib\/testing\/import-rules/;
    const names = sources
      .filter((file) => !named.test(file))
      .filter((file) => banned.test(file.split("/").at(-1) ?? ""));
    expect(names).toEqual([]);
    expect(sources.filter((file) => /[A-Z_]/.test((file.split("/").at(-1) ?? "").replace(/^\[.*\]/, "")))).toEqual([]);
  });

  test("begin by saying what they are", () => {
    const silent = [...texts].filter(
      ([file, text]) => !isTest(file) && !/^(?:"use client";\n|#!.*\n)?\s*\/[/*]/.test(text),
    );
    expect(silent.map(([file]) => file)).toEqual([]);
  });

  test("are no barrels", () => {
    const barrels = [...texts].filter(([, text]) => /^export (?:\*|(?:type )?\{[^}]*\}) from/m.test(text));
    expect(barrels.map(([file]) => file)).toEqual([]);
  });

  test("hide nothing from the compiler and leave nothing for later", () => {
    const words =
      /@ts-(?:ignore|nocheck)|\bas any\b(?! \w)|\b(?:TODO|FIXME)\b|\b(?:test|describe|it)\.(?:skip|only|fixme)\(/;
    const own = "lib/testing/import-rules.test.ts";
    expect([...texts].filter(([file, text]) => file !== own && words.test(text)).map(([file]) => file)).toEqual([]);
  });
});
