import fc from "fast-check";
import { expect, test } from "vitest";
import { readPlainXml, textOf } from "#testing/plain-xml.ts";
import { readPlainZip } from "#testing/plain-zip.ts";
import { escapeXml } from "./escape-xml.ts";
import { type ReportProperties, reportCoreXml, reportCustomXml, titleCoreXml } from "./properties-xml.ts";
import { packPart, rezip, unzip, zip } from "./zip.ts";

const report: ReportProperties = {
  title: "甲<乙>县2023年年报",
  office: "甲<乙>县",
  year: 2023,
  edition: "2021",
  figures: [["requests_repeated_total", "3"]],
  closing: [
    { type: "signature", office: "甲县", date: "2024年1月20日" },
    { type: "attachments", names: ["1.统计表", "2.说明"] },
  ],
  created: "2024-01-20T00:00:00Z",
};

test("text in XML comes back as it was, without what XML cannot hold", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "<", ">", "&", '"', "'", "公", "\u0000", "\ud800", "\n", "]]>")),
      (parts) => {
        const text = parts.join("");
        const read = textOf(readPlainXml(`<t a="${escapeXml(text).replace(/\n/g, " ")}">${escapeXml(text)}</t>`));
        expect(read).toBe(parts.filter((part) => part !== "\u0000" && part !== "\ud800").join(""));
      },
    ),
  );
});

test("a zip holds its parts in order, the same bytes for the same parts", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-z公]{1,8}$/), { maxLength: 6 }),
      fc.string(),
      (names, content) => {
        const parts = names.map((name) => packPart(`${name}.xml`, `${name}${content}`));
        const file = zip(parts);
        expect(readPlainZip(file).map(({ path, bytes }) => [path, bytes.toString("utf8")])).toEqual(
          names.map((name) => [`${name}.xml`, Buffer.from(`${name}${content}`).toString("utf8")]),
        );
        expect([...unzip(file).keys()]).toEqual(names.map((name) => `${name}.xml`));
        expect(Buffer.from(rezip(file)).equals(Buffer.from(file))).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test("properties say whose report of which year it is, with signature and attachments", () => {
  const core = textOf(readPlainXml(reportCoreXml(report)));
  for (const words of ["甲<乙>县2023年年报", "2023年；", "2024-01-20T00:00:00Z"]) expect(core).toContain(words);
  const custom = textOf(readPlainXml(reportCustomXml(report)));
  for (const words of ["2023", "2021", "甲县", "2024年1月20日", "统计表\n说明"]) expect(custom).toContain(words);
  expect(reportCoreXml({ ...report, office: "" })).toContain("<dc:creator>甲&lt;乙&gt;县2023年年报<");
  expect(textOf(readPlainXml(titleCoreXml("催报 & 名单")))).toBe("催报 & 名单");
});

test("the fingerprint is that of figures, year and form", () => {
  const print = (of: Partial<ReportProperties>) => />([0-9a-f]{16})</.exec(reportCustomXml({ ...report, ...of }))?.[1];
  const own = print({});
  expect(own).toHaveLength(16);
  expect(print({ title: "别的题目", office: "乙县" })).toBe(own);
  const others = [{ year: 2022 }, { edition: "2019" }, { figures: [["requests_repeated_total", "4"]] as const }];
  for (const other of others) expect(print(other)).not.toBe(own);
});
