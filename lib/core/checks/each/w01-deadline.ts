// W01: published in time; days left where today is known.
import { defineCheck, type Found } from "../check.ts";
import { daysBetween, deadlineOf, isDate } from "../deadlines.ts";
import { formMessages } from "../messages-form.ts";

/** Reminders begin so many days before the deadline. */
const reminder = 30;

export const deadline = defineCheck({
  number: "W01",
  name: "法定公布时限",
  severity: "error",
  cases: "公布日期晚于期限：错误；尚未公布而期限已过：疑问；期限前30天起：提示",
  basis: "《条例》第四十九条：部门于每年1月31日前、县级以上地方人民政府于每年3月31日前公布上一年度年度报告",
  sides: { left: "公布日期", right: "最后期限" },
  pace: "figures",
  find: ({ report, today }): Found[] => {
    const due = deadlineOf(report);
    const date = report.details?.published?.date ?? "";
    if (isDate(date)) {
      const days = daysBetween(due, date);
      return days > 0
        ? [
            {
              section: "basics",
              left: date.slice(0, 10),
              right: due,
              message: formMessages.late(date.slice(0, 10), due),
            },
          ]
        : [];
    }
    if (today === undefined || !isDate(today) || Number(today.slice(0, 4)) !== report.year + 1) return [];
    const left = daysBetween(today, due);
    if (left > reminder) return [];
    const severity = left < 0 ? ("warning" as const) : ("note" as const);
    return [
      {
        section: "basics",
        severity,
        message: left < 0 ? formMessages.overdue(due, -left) : formMessages.due(due, left),
      },
    ];
  },
});
