// Starter sentences for the form of 2018 and before: its figures are printed by its own sentences, so only the survey begins here.
import type { Starter } from "./starter.ts";

export const starters2018: readonly Starter[] = [
  {
    id: "disclosed",
    section: "overview",
    label: "主动公开",
    lead: "{{年度}}年，",
    clauses: [
      { cell: "channels_itemsDisclosed_count", some: "主动公开政府信息{{}}条", none: "没有主动公开的政府信息" },
      { cell: "documents_normativeDocumentsMade_count", some: "制发规范性文件{{}}件", none: "未制发规范性文件" },
    ],
  },
  {
    id: "received",
    section: "overview",
    label: "依申请公开",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "applications_received_count",
        some: "受理政府信息公开申请{{}}件",
        none: "未收到政府信息公开申请",
      },
      { cell: "completion_onTime_count", some: "按时办结{{}}件" },
      { cell: "completion_extended_count", some: "延期办结{{}}件" },
    ],
  },
  {
    id: "requestsGrowth",
    section: "overview",
    label: "依申请公开：与上年相比",
    lead: "{{年度}}年，",
    clauses: [{ cell: "applications_received_count", some: "受理政府信息公开申请{{}}件，同比{{|同比}}" }],
  },
  {
    id: "disputes",
    section: "overview",
    label: "行政复议、行政诉讼",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "reconsideration_total_count",
        some: "因政府信息公开被申请行政复议{{}}件",
        none: "未发生因政府信息公开引起的行政复议",
      },
      {
        cell: "litigation_total_count",
        some: "被提起行政诉讼{{}}件",
        none: "未发生因政府信息公开引起的行政诉讼",
      },
    ],
  },
  {
    id: "problems",
    section: "problems",
    label: "存在问题的写法",
    lead: "{{年度}}年，政府信息公开工作存在的主要问题：一是＿＿；二是＿＿",
  },
  {
    id: "plans",
    section: "plans",
    label: "工作打算的写法",
    lead: "{{下年}}年，重点做好以下工作：一是＿＿；二是＿＿",
  },
];
