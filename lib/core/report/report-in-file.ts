// One of several reports that stand in one file, as it is offered for choosing.

export interface ReportInFile {
  /** As printed, else the usual title. */
  readonly title: string;
  readonly office: string;
  readonly year?: number;
}

/** `册.docx（第 2 份：甲县乙局2023年政府信息公开工作年度报告）`: the name under which one report of a file is shown. */
export function nameInFile(file: string, number: number, { title }: ReportInFile): string {
  return `${file}（第 ${number} 份：${title}）`;
}
