// Starter sentences for the form of 2021. They state figures; what was good about them nobody can count.
import type { Starter } from "./starter.ts";
import { requestStarters } from "./starters-requests.ts";

const feeOverdue = "requests_feeOverdue_total";

export const starters2021: readonly Starter[] = [
  {
    id: "documents",
    section: "overview",
    draftUnder: "proactiveDisclosure",
    label: "主动公开：行政规范性文件",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "normativeActs_normativeDocuments_issued",
        some: "制发行政规范性文件{{}}件",
        none: "未制发行政规范性文件",
      },
      {
        cell: "normativeActs_normativeDocuments_repealed",
        some: "废止行政规范性文件{{}}件",
        none: "未废止行政规范性文件",
      },
      { cell: "normativeActs_normativeDocuments_inForce", some: "截至年底现行有效的行政规范性文件{{}}件" },
    ],
  },
  {
    id: "governmentRules",
    section: "overview",
    draftUnder: "proactiveDisclosure",
    label: "主动公开：规章",
    lead: "{{年度}}年，",
    whereSome: ["normativeActs_governmentRules_inForce"],
    clauses: [
      { cell: "normativeActs_governmentRules_issued", some: "制发规章{{}}件", none: "未制发规章" },
      { cell: "normativeActs_governmentRules_repealed", some: "废止规章{{}}件", none: "未废止规章" },
      { cell: "normativeActs_governmentRules_inForce", some: "截至年底现行有效的规章{{}}件" },
    ],
  },
  {
    id: "decisions",
    section: "overview",
    draftUnder: "proactiveDisclosure",
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
    id: "administrativeFees",
    section: "overview",
    draftUnder: "proactiveDisclosure",
    label: "主动公开：行政事业性收费",
    lead: "{{年度}}年，",
    clauses: [
      {
        cell: "fees_administrativeFees_amount",
        some: "行政事业性收费金额{{}}万元",
        none: "未收取行政事业性收费",
      },
    ],
  },
  ...requestStarters,
  {
    id: "noFee",
    section: "others",
    label: "信息处理费：没有收取",
    lead: "{{年度}}年，未发出收费通知，未收取政府信息公开信息处理费",
    whereNone: [feeOverdue],
  },
  {
    id: "fee",
    section: "others",
    label: "信息处理费：有收取",
    lead: "{{年度}}年，依据《政府信息公开信息处理费管理办法》收取信息处理费的申请＿＿件，收取金额＿＿元",
  },
  {
    id: "feeUnpaid",
    section: "others",
    label: "信息处理费：逾期未缴纳",
    lead: "{{年度}}年，",
    tail: "；实际收取信息处理费＿＿元。",
    whereSome: [feeOverdue],
    clauses: [{ cell: feeOverdue, some: "因申请人逾期未按收费通知要求缴纳费用、不再处理的政府信息公开申请{{}}件" }],
  },
  {
    id: "nothingElse",
    section: "others",
    draftUnder: "",
    label: "没有收取信息处理费，也没有其他事项",
    lead: "{{年度}}年，未收取政府信息公开信息处理费。除上述情况外，没有其他需要报告的事项",
    whereNone: [feeOverdue],
  },
];
