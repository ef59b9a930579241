// Documents that reports cite, with their numbers. Data only; sources: the documents themselves.

export interface CitedDocument {
  /** What the title says: a citation that has one of these before its number means this document. */
  readonly titles: readonly string[];
  /** Numbers as they are written; the one in force first. */
  readonly numbers: readonly string[];
  /** The first report that cites the one in force. */
  readonly since: number;
}

export const citedDocuments: readonly CitedDocument[] = [
  {
    titles: ["政府信息公开条例》", "政府信息公开条例〉"],
    numbers: ["国务院令第711号", "国务院令第492号"],
    since: 2019,
  },
  {
    titles: ["年度报告格式〉的通知》", "年度报告格式》的通知》", "年度报告格式》", "年度报告格式的通知》"],
    numbers: ["国办公开办函〔2021〕30号", "国办公开办函〔2019〕60号"],
    since: 2021,
  },
  {
    titles: ["信息处理费管理办法》", "信息处理费管理办法〉的通知》", "信息处理费管理办法》的通知》"],
    numbers: ["国办函〔2020〕109号"],
    since: 2020,
  },
];
