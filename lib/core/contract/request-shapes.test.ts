// What routes take: everything that our own pages send, and nothing more, nothing larger, nothing of another kind.
import { describe, expect, it } from "vitest";
import { newPersonShape, officeShape, passwordShape, personShape, signInShape } from "./account-requests.ts";
import { auditedFilesShape } from "./audited-files.ts";
import {
  collectionChangeShape,
  confirmedShape,
  newCollectionShape,
  officesChangeShape,
} from "./collection-requests.ts";
import { endSessionShape } from "./own-session.ts";
import { newReportShape, restoreShape } from "./report-requests.ts";
import { reviewShape } from "./review-requests.ts";

interface Shape {
  safeParse(value: unknown): { readonly success: boolean };
}
const id = "0123456789abcdef";
const long = (length: number) => "长".repeat(length);
const office = {
  name: "甲局",
  aliases: ["甲"],
  kind: "department",
  level: "city",
  parent: "某市",
  code: "1",
  from: 1950,
  until: 2024,
};
const decision = { do: "accept", office: "甲局", digest: "d" };
const finding = { number: "B01", name: "", severity: "error", place: "", message: "", basis: "" };
const audited = {
  title: "",
  office: "",
  year: 2023,
  edition: "2021",
  figures: { read: 1, inAll: 2, doubtful: 0 },
  findings: [finding],
  notes: [],
};

const cases: readonly (readonly [name: string, shape: Shape, good: readonly unknown[], bad: readonly unknown[]])[] = [
  [
    "signing in",
    signInShape,
    [
      { login: "a", password: "b" },
      { login: "", password: "" },
    ],
    [
      { login: "a" },
      { login: 1, password: "b" },
      { login: long(201), password: "b" },
      { login: "a", password: "b", role: "administrator" },
      null,
      [],
    ],
  ],
  [
    "a new password",
    passwordShape,
    [{ current: "a", password: "b" }],
    [{ password: "b" }, { current: "a", password: null }],
  ],
  [
    "a new person",
    newPersonShape,
    [
      { login: "a", name: "甲", password: "x", grants: [{ role: "clerk", office: id }] },
      { login: "a", name: "甲", password: "x", grants: [] },
    ],
    [
      { login: "a", name: "甲", password: "x", grants: [{ role: "king", office: id }] },
      { login: "a", name: "甲", password: "x", grants: [{ role: "clerk", office: "../x" }] },
      { login: "a", name: "甲", password: "x", grants: [{ role: "clerk", office: id, more: 1 }] },
      {
        login: "a",
        name: "甲",
        password: "x",
        grants: Array.from({ length: 201 }, () => ({ role: "clerk", office: id })),
      },
    ],
  ],
  [
    "what is done to a person",
    personShape,
    [{ name: "甲", grants: [], disabled: true }, { password: "x" }, { unlock: true }, { endSessions: true }],
    [{ unlock: false }, {}, { unlock: true, password: "x" }, { name: "甲", grants: [] }, { endSessions: 1 }],
  ],
  [
    "an office",
    officeShape,
    [
      { name: "甲局", aliases: [], oneForAll: false },
      { id, name: "甲局", aliases: ["甲"], above: id, oneForAll: true, openData: true },
    ],
    [
      { name: "甲局", aliases: [] },
      { id: "x", name: "甲局", aliases: [], oneForAll: false },
      { name: "甲局", aliases: Array(21).fill("a"), oneForAll: false },
    ],
  ],
  [
    "a new report",
    newReportShape,
    [
      { year: 2023, office: { name: "甲局" } },
      { fromLastYear: id },
      { exchange: { schema: "nianbao/1" }, author: "甲" },
      { year: 2023, office: { name: "甲局", kind: "department", level: "city" } },
    ],
    [
      {},
      { year: 2023.5, office: { name: "甲局" } },
      { year: "2023", office: { name: "甲局" } },
      { fromLastYear: "last" },
      { exchange: [] },
      { year: 2023, office: { name: "甲局", kind: "other" } },
      { fromLastYear: id, author: long(51) },
      { year: 2023, office: { name: "甲局" }, fromLastYear: id },
    ],
  ],
  [
    "the way back",
    restoreShape,
    [{}, { version: 1 }, { version: 3, author: "甲" }],
    [{ version: 0 }, { version: 1.5 }, { version: "1" }, { id }],
  ],
  [
    "a step of the review",
    reviewShape,
    [
      { move: "submit", version: 1, why: "" },
      { remark: { version: 1, place: "", quote: "", words: "好" } },
      { remark: { version: 1, place: "p", quote: "q", words: "好", answers: 2 } },
      { resolve: 1, resolved: false },
      { look: null },
      { look: 4 },
    ],
    [
      { move: "approveAll", version: 1, why: "" },
      { move: "submit", version: 0, why: "" },
      { move: "submit", version: 1 },
      { remark: { version: 1, place: "", quote: "", words: long(2_001) } },
      { resolve: 0, resolved: true },
      { look: 0 },
      { look: undefined },
    ],
  ],
  [
    "a new collection",
    newCollectionShape,
    [
      { after: id },
      { office: "某市", year: 2023 },
      { office: "某市", year: 2023, due: "2024-01-20", list: "甲局\n乙局" },
    ],
    [
      { after: "x" },
      { office: "某市" },
      { office: "某市", year: 2023, list: long(500_001) },
      { office: "某市", year: 2023, due: long(21) },
      { after: id, year: 2023 },
    ],
  ],
  [
    "a change of a collection",
    collectionChangeShape,
    [
      { due: "2024-01-20" },
      { list: "甲局" },
      { paused: true },
      {
        decide: [
          decision,
          { do: "assign", file: "f", office: "甲局" },
          { do: "setAside", file: "f" },
          { do: "choose", office: "甲局", file: "f" },
          { do: "sendBack", office: "甲局", digest: "d", until: "2024-01-20" },
          { do: "overlap", above: "甲", below: "乙", holds: false },
        ],
      },
      { offices: { do: "add", offices: [office] } },
      { offices: { do: "merge", names: ["甲局", "乙局"], into: "丙局" } },
      { offices: { do: "exempt", name: "甲局", why: "" } },
    ],
    [
      { decide: [] },
      { decide: [{ ...decision, at: "2024-01-01" }] },
      { decide: [{ ...decision, do: "delete" }] },
      { decide: [{ do: "accept", office: "", digest: "d" }] },
      { decide: Array.from({ length: 5_001 }, () => decision) },
      { offices: { do: "add", offices: [{ ...office, from: 1900 }] } },
      { offices: { do: "add", offices: [{ ...office, parent: "   " }] } },
      { offices: { do: "add", offices: [{ ...office, secret: 1 }] } },
      { offices: { do: "rename", name: "甲局", to: "" } },
      { due: "2024-01-20", paused: true },
    ],
  ],
  [
    "a change of the list",
    officesChangeShape,
    [{ list: "" }, { offices: { do: "require", name: "甲局" } }],
    [{ paused: true }, { offices: { do: "nothing" } }],
  ],
  ["a confirmed return", confirmedShape, [{ exchange: { any: 1 } }], [{ exchange: "x" }, { exchange: [1] }, {}]],
  ["the end of a session", endSessionShape, [{ mark: "a" }], [{ mark: long(65) }, {}]],
  [
    "audited files",
    auditedFilesShape,
    [
      [],
      [
        { ok: true, file: "a", audited },
        { ok: false, file: "b", message: "打不开" },
      ],
      [{ ok: true, file: "a", audited, exchange: { more: 1 } }],
    ],
    [
      {},
      [{ ok: true, file: "a" }],
      [{ ok: true, file: "a", audited: { ...audited, findings: [{ ...finding, severity: "fatal" }] } }],
      [{ ok: false, file: "a" }],
    ],
  ],
];

describe.each(cases)("%s", (_, shape, good, bad) => {
  it.each(good.map((value) => [JSON.stringify(value).slice(0, 90), value]))("takes %s", (_text, value) => {
    expect(shape.safeParse(value).success).toBe(true);
  });

  it.each(bad.map((value) => [(JSON.stringify(value) ?? "").slice(0, 90), value]))("refuses %s", (_text, value) => {
    expect(shape.safeParse(value).success).toBe(false);
  });

  it.each([undefined, null, 5, "text", true])("refuses %s", (value) => {
    expect(shape.safeParse(value).success).toBe(false);
  });
});

it("what the browser holds of an audited file besides is left out", () => {
  const [first] = auditedFilesShape.parse([
    { ok: true, file: "a", audited: { ...audited, entries: { secret: 1 } }, exchange: {} },
  ]);
  expect(first).toEqual({ ok: true, file: "a", audited });
});

it("an office's parent is kept without blanks around it", () => {
  const change = officesChangeShape.parse({
    offices: { do: "edit", name: "甲局", office: { ...office, parent: " 某市 " } },
  });
  expect(JSON.stringify(change)).toContain('"parent":"某市"');
});
