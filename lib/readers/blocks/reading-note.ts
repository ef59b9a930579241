// What readers say about a reading: codes with what they speak of. Sentences are made once, where the report is handed over.

const sheet = (name: string) => `工作表“${name}”`;
const quotedMost = (quotes: readonly string[], more: boolean) => quotes.join("、") + (more ? "等" : "");

const words = {
  codePage: (name: string) => `已按 ${name} 编码读取`,
  brokenCharacters: (codePage: string, places: readonly string[], count: number) => {
    const read = codePage === "" ? "" : `已按 ${codePage} 编码读取；`;
    if (places.length === 0) return `${read}文件里有损坏的字符，请核对`;
    const more = count > places.length ? `等 ${count} 处` : "";
    return `${read}文件里有损坏的字符，在${places.join("、")}${more}，请核对`;
  },
  revisions: (count: number) => `文档含未接受的修订 ${count} 处，已按“接受全部”读取，请核对`,
  besideText: (text: string) => `文本框或脚注里有文字，不在正文中，没有读入，请核对：“${text}”`,
  struck: (count: number) => `有 ${count} 处文字带删除线，没有读入，请核对`,
  struckFont: () => "这个文件用了带删除线的字体，哪些格带删除线分不出来，内容都读入了，请对照原件核对",
  picturesOnly: (count: number) => `里面有 ${count} 张图片、没有表格：图片里的数字读不出来，请改用有文字表格的版本`,
  picturedCells: (count: number) => `表格里有 ${count} 格是图片，读不出里面的数字，请对照原件填写`,
  illegibleFont: (file: string, count: number) =>
    `${file} 里有 ${count} 处文字的字体没有字符对照表，读不出来（可能是数字），已留空，请对照原件填写`,
  hiddenSheet: (name: string) => `${sheet(name)}是隐藏的，没有读取`,
  hiddenRows: (name: string, count: number) => `${sheet(name)}有 ${count} 个隐藏行，已一并读取，请核对`,
  hiddenColumns: (name: string, count: number) => `${sheet(name)}有 ${count} 个隐藏列，已一并读取，请核对`,
  errorCells: (name: string, places: string) => `${sheet(name)}的 ${places} 是错误值，没有读作数字，请核对原件`,
  dateCells: (name: string, places: string) => `${sheet(name)}的 ${places} 是日期，没有读作数字，请核对原件`,
  externalLinks: () => "已忽略外部工作簿链接",
  otherWorkbook: (name: string, count: number, places: string) =>
    `${sheet(name)}有 ${count} 格来自另一工作簿（${places}），无法核对，请向填报单位核实`,
  uncheckedFormulas: (name: string, count: number, places: string) =>
    `${sheet(name)}有 ${count} 个公式不能在这里重算（${places}），按存着的结果读取，请核对`,
  fields: (count: number, quotes: readonly string[]) =>
    `表格里有 ${count} 格是 Word 域（${quotedMost(quotes, count > quotes.length)}），不会自动更新，按存着的结果读取，请核对`,
  otherFields: (count: number, quotes: readonly string[]) =>
    `表格里有 ${count} 格的 Word 域存着的结果与按表中数字算出的不同（${quotedMost(quotes, count > quotes.length)}），没有直接采用，请核对后选定`,
  sumsAnew: (name: string, count: number) =>
    `${sheet(name)}的公式结果都存成了0，与表中数字不符，${count} 个求和已重新算出，请核对`,
  sumsWorkedOut: (name: string, count: number) =>
    `${sheet(name)}有 ${count} 个求和公式没有结果，已按表中数字算出，请核对`,
  openFormulas: (name: string, count: number, places: string) =>
    `${sheet(name)}有 ${count} 个公式没有结果（${places}），没有读取，请在 Excel 中保存一次或改填数字`,
  otherResults: (name: string, count: number, places: string) =>
    `${sheet(name)}有 ${count} 个求和公式存着的结果与按表中数字算出的不同（${places}），没有直接采用，请核对后选定`,
  scaledCells: (name: string, count: number, places: string) =>
    `${sheet(name)}有 ${count} 格的数字格式显示的不是存着的数（${places}），没有直接采用，请核对后选定`,
  savedFormulas: (name: string, count: number) => `${sheet(name)}有 ${count} 个公式，已按其结果读取，请核对`,
  severalUnits: (rows: string, units: readonly string[]) =>
    `“${rows}”的金额写了不止一种单位（${units.join("、")}），没有直接采用，请核对后填写`,
  convertedUnit: (rows: string, unit: string) => `“${rows}”的金额以“${unit}”为单位，已换算成万元，请核对`,
  tableTwice: (section: string) => `“${section}”的表格在文件里不止一处，数字不同的格子留空，请核对`,
  foreignTable: (table: string) => `${table}用了其他年度格式的栏目，数字没有直接采用，请核对后填写`,
  otherMeasure: (table: string, head: string) =>
    `${table}的栏目写着“${head}”，不像本年的数或不以 1 为单位，数字没有直接采用，请核对后填写`,
  unlabelledRow: (label: string) => `“${label}”一行没有行名`,
  correction: (quote: string, labels: readonly string[], count: number) =>
    count === 0
      ? `原文印有更正或说明“${quote}”，没有写明是哪一格，所在表格的数字都没有直接采用，请核对后选定`
      : `原文印有更正或说明“${quote}”，所说的${labels.map((label) => `“${label}”`).join("、")}${count > labels.length ? `等 ${count} 格` : ""}请核对`,
  unprintedNils: (count: number) => `表格没有印出0：${count} 个空格按合计只能是0，已读作0，请核对`,
  unplacedFigures: (count: number, quotes: readonly string[]) =>
    `表格里有 ${count} 个数字没有归入任何一格，请核对：${quotedMost(quotes, count > quotes.length)}`,
  furniture: (count: number, quotes: readonly string[]) =>
    `页面栏目、目录、附件名、落款等 ${count} 行不是正文，没有读入：${quotedMost(quotes, count > quotes.length)}`,
  unreadText: (count: number, quotes: readonly string[]) =>
    `有 ${count} 段文字没有归入任何部分，请核对：${quotedMost(quotes, count > quotes.length)}`,
  oneOfSeveral: (count: number, at: number) => `文件里有 ${count} 份年报，这是第 ${at} 份`,
  noYear: () => "没有认出年度，请核对",
  yearOfName: (year: number) => `报告没有写年度，按文件名读作${year}年，请核对`,
  otherForm: (year: number, form: string) => `报告写的是${year}年，用的却是${form}`,
  unlikeCopy: () => "网页上显示的内容与网页里随附的数据不同（生成以后有人改过），已按显示的内容读取，不同的数字请核对",
  misplacedMarks: (count: number) =>
    `有 ${count} 个数字旁边印的栏目名称或单位与本程序生成时不同（生成以后有人改过），没有直接采用，请核对后选定`,
  copyUnseen: () => "网页上没有显示年报，只能按网页里随附的数据读取，请对照原件核对",
  retitled: (before: string) => `这个文件原来是${before}的，标题改过了，单位和年度按现在的标题，请核对`,
  noTitle: () => "没有找到标题，请核对",
  noOffice: () => "没有认出单位名称，请填写",
  officeAsTitled: (named: string) => `标题只写了“${named}”，没有写出机关全称，单位名称照录，请核对`,
  officeOfPlace: (named: string, office: string) => `标题只写了“${named}”，单位名称读作“${office}”，请核对`,
  officeFromText: (office: string) => `标题没有写单位，单位名称“${office}”取自正文，请核对`,
  repeatedHeading: (heading: string) => `标题“${heading}”出现了不止一次`,
  noSuchParts: (headings: readonly string[]) => `当年没有全国统一的格式，原文没有单列的部分：${headings.join("、")}`,
  partNotFound: (heading: string) => `没有找到“${heading}”这一部分`,
  partElsewhere: (title: string, heading: string) => `“${title}”不是规定的部分，文字归入“${heading}”，请核对`,
  partRenamed: (title: string, heading: string) => `“${title}”读作“${heading}”，请核对`,
} as const;

type Words = typeof words;
export type NoteCode = keyof Words;

/** One thing to know about a reading: its code, and what its sentence speaks of. */
export type ReadingNote = {
  readonly [C in NoteCode]: { readonly code: C; readonly args: Parameters<Words[C]> };
}[NoteCode];

/** Notes after which a figure that counts may be another one: whoever adds it up must see them. */
const onFigures: readonly NoteCode[] = [
  "brokenCharacters",
  "revisions",
  "besideText",
  "struck",
  "struckFont",
  "picturedCells",
  "illegibleFont",
  "hiddenRows",
  "hiddenColumns",
  "errorCells",
  "dateCells",
  "sumsAnew",
  "sumsWorkedOut",
  "openFormulas",
  "unprintedNils",
  "unplacedFigures",
  "correction",
  "yearOfName",
  "unlikeCopy",
  "copyUnseen",
  "retitled",
];

/** Does a note bear on figures that count? */
export function bearsOnFigures({ code }: ReadingNote): boolean {
  return onFigures.includes(code);
}

/** A note from its code and what it speaks of. */
export function noteOf<C extends NoteCode>(code: C, ...args: Parameters<Words[C]>): ReadingNote {
  return { code, args } as ReadingNote;
}

/** The Chinese sentence of a note. */
export function sentenceOf({ code, args }: ReadingNote): string {
  return (words[code] as (...about: readonly unknown[]) => string)(...args);
}
