// W10: the file is named like the report.
import { fileName } from "../../report/file-name.ts";
import { reportTitle } from "../../report/title.ts";
import { defineCheck } from "../check.ts";
import { formMessages } from "../messages-form.ts";

export const fileNamed = defineCheck({
  number: "W10",
  name: "文件名与标题一致",
  severity: "note",
  basis: "下载的文件以报告标题命名，便于查找",
  sides: { left: "文件名", right: "报告标题" },
  pace: "figures",
  find: ({ report, fileName: given }) => {
    const stem = given?.replace(/^.*[\\/]/u, "").replace(/\.[A-Za-z0-9]{1,5}$/u, "");
    if (
      stem === undefined ||
      stem === "" ||
      stem === fileName(report, "x").slice(0, -2) ||
      stem === reportTitle(report)
    )
      return [];
    return [
      {
        section: "basics",
        left: stem,
        right: reportTitle(report),
        message: formMessages.fileName(stem, reportTitle(report)),
      },
    ];
  },
});
