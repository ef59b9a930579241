// Starter sentences for the form of 2019.
import type { Starter } from "./starter.ts";
import { requestStarters } from "./starters-requests.ts";

export const starters2019: readonly Starter[] = [
  {
    id: "documents",
    section: "overview",
    label: "主动公开：规范性文件",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "normativeActs_normativeDocuments_newlyMade",
        some: "新制作规范性文件{{}}件",
        none: "未新制作规范性文件",
      },
      {
        cell: "normativeActs_normativeDocuments_newlyDisclosed",
        some: "新公开规范性文件{{}}件",
        none: "未新公开规范性文件",
      },
      { cell: "normativeActs_normativeDocuments_disclosedTotal", some: "截至年底对外公开规范性文件总数{{}}件" },
    ],
  },
  {
    id: "decisions",
    section: "overview",
    label: "主动公开：许可、处罚、强制",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "licensing_licenses_decisions",
        some: "作出行政许可处理决定{{}}件",
        none: "未作出行政许可处理决定",
      },
      {
        cell: "enforcement_penalties_decisions",
        some: "作出行政处罚处理决定{{}}件",
        none: "未作出行政处罚处理决定",
      },
      {
        cell: "enforcement_coercion_decisions",
        some: "作出行政强制处理决定{{}}件",
        none: "未作出行政强制处理决定",
      },
    ],
  },
  {
    id: "procurement",
    section: "overview",
    label: "主动公开：政府集中采购",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "procurement_centralizedProcurement_projects",
        some: "政府集中采购项目{{}}个",
        none: "没有政府集中采购项目",
        noneWith: ["procurement_centralizedProcurement_amount"],
      },
      { cell: "procurement_centralizedProcurement_amount", some: "采购总金额{{}}万元" },
    ],
  },
  ...requestStarters,
  { id: "nothingElse", section: "others", label: "没有其他事项", lead: "没有其他需要报告的事项" },
];
