// Notes that readers leave about a document; what checks need of it stands in the report's labels.

export const readingNotes = {
  noTitle: "没有找到标题，请核对",
  repeatedHeading: (heading: string) => `标题“${heading}”出现了不止一次`,
  foreignTable: (table: string) => `${table}用了其他年度格式的栏目，数字没有直接采用，请核对后填写`,
  unlabelledRow: (label: string) => `“${label}”一行没有行名`,
};
