// F23, shown on a sound report with one thing broken.

import type { Report } from "#core/report/report.ts";
import { added } from "#testing/examples/broken-examples.ts";
import type { Example } from "#testing/examples/example.ts";
import { itMarks } from "#testing/examples/it-marks.ts";
import { itShows } from "#testing/examples/it-shows.ts";
import { sound2021 } from "#testing/examples/sound-reports.ts";
import { contactWritten } from "./f23-contact.ts";

export const example: Example = added("F23", "others", "联系电话：0370-12345678901。", "联系电话：0370-12345678。");

itShows(import.meta, example, [
  "warning 第六部分写“0370-12345678901”：电话号码位数不对，应为区号加七到八位号码，请核对。",
]);

const saying = (others: string): Report => ({ ...sound2021, narrative: { ...sound2021.narrative, others } });

itMarks(import.meta, contactWritten, [
  {
    when: "a phone that is too long, where it stands",
    report: saying("联系电话：0370-12345678901。"),
    marks: [{ section: "others", left: "0370-12345678901", range: { section: "others", from: 5, to: 21 } }],
  },
  { when: "seven and eight digits", report: saying("电话：0370-1234567。传真：010-12345678。"), marks: [] },
  { when: "a post code of five digits", report: saying("邮政编码：45001。"), marks: [{ section: "others" }] },
  { when: "a post code of six", report: saying("邮政编码：450001。"), marks: [] },
  { when: "an address with two signs", report: saying("邮箱：a@@example.gov.cn。"), marks: [{ section: "others" }] },
  { when: "an address", report: saying("邮箱：a.b@example.gov.cn。"), marks: [] },
]);
