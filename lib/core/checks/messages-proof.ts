// Sentences of the checks that proof-read a text.

export const proofMessages = {
  misspelt: (part: string, found: string, right: string) => `${part}的“${found}”疑为“${right}”之误，请改正。`,
  twice: (part: string, found: string) => `${part}的“${found}”有重复的字词，请删去一处。`,
  wideDigits: (part: string, found: string) => `${part}的“${found}”是全角数字，请改为半角。`,
  impossible: (part: string, found: string, why: string) => `${part}写“${found}”：${why}，请核对。`,
  contact: (part: string, found: string, why: string) => `${part}写“${found}”：${why}，请核对。`,
  foreignName: (part: string, found: string, why: string) =>
    `${part}写“${found}”，${why}，请核对是否沿用了别处的文字。`,
  renamed: (part: string, found: string, right: string) =>
    `${part}的“${found}”在机构改革后已更名，现称一般为“${right}”，同一部门请用一个名称。`,
  wrongNumber: (part: string, found: string, right: string) =>
    `${part}写的文号“${found}”不是这份文件的文号，应为“${right}”，请改正。`,
  ordinal: (part: string, found: string, right: string) => `${part}的“${found}”与前面不连续，应为“${right}”，请改正。`,
  straightQuotes: (part: string, found: string) => `${part}的${found}用的引号不规范，请改为“”。`,
};

export const proofRepairs = {
  write: (words: string) => `改为“${words}”`,
};
