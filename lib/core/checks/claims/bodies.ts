// Which body a sentence speaks of: a government's report also tells what single offices and levels did.

const suffixes = "局 委员会 委 镇 乡 街道 公司 中心 支队 法院".split(" ");
const placeSuffixes = [...suffixes, ..."县 区 市".split(" ")];
/** End like a body and are none, or are all of them. */
const notOne = "各局 市委 集镇 各镇 各乡 各街道 乡镇街道 城区 小区 园区 地区".split(" ");
const levels =
  "省直 市直 县直 区直 州直 省级 市级 县级 区级 州级 县区 区县 县市区 市县区 县 乡镇 镇街 街镇 镇办 街道 园区 开发区".split(
    " ",
  );
const verb = /收|接|受理|办|答复|未/u;
const between = "共 累计 新 全年 本年度 本年 年内 均".split(" ");
/** Words that mean the whole place, or all bodies together. */
const whole = /全[省市县区州旗年]|我[省市县区州旗]|各级|合计|总计|共计/u;
const own = "本级 政府办公室 政府办公厅".split(" ");
const ownVerb = /政府办(?![理事公])|办公[室厅](?:共|全年|本年|受理|收到|办理)/u;
const many = /^(?:各|[省市县区州](?:直|级))/u;

/** A name is at most so long, and so many characters may follow it before the number. */
const longestName = 12;
const mostBehind = 8;

/** Do the words say that the office itself is meant, without those below it? */
export function speaksOfItself(before: string): boolean {
  return own.some((word) => before.includes(word)) || ownVerb.test(before);
}

/** Do the last words before a number name one body that is not the reporting office's own place? */
export function namesOneBody(near: string, office: string): boolean {
  return suffixes.some((suffix) => {
    for (let at = near.lastIndexOf(suffix); at >= 0; at = near.lastIndexOf(suffix, at - 1)) {
      const end = at + suffix.length;
      if (near.length - end > mostBehind) return false;
      const name = near.slice(Math.max(...[..."，、；：（"].map((mark) => near.lastIndexOf(mark, at))) + 1, end);
      if (isBody(name, suffix.length) && !office.includes(name.slice(-3))) return true;
      if (at === 0) return false;
    }
    return false;
  });
}

function isBody(name: string, suffix: number): boolean {
  if (/^[各全我本该]/u.test(name) || name.length - suffix > longestName) return false;
  return name.length > suffix && !notOne.some((word) => name.endsWith(word));
}

/** Does the last clause with a subject speak of one body or one level, not of the reporting office's own place? */
export function subjectIsOneBody(clauses: readonly string[], office: string): boolean {
  for (let place = clauses.length - 1; place >= 0; place--) {
    const clause = clauses[place] ?? "";
    const [end, start] = [clause.indexOf("、"), clause.lastIndexOf("、")];
    const first = withoutOpener(end < 0 ? clause : clause.slice(0, end));
    const last = start < 0 ? first : withoutOpener(clause.slice(start + 1));
    if (whole.test(first) || (end >= 0 && many.test(first))) return false;
    const body = subjectOf(last);
    if (body !== undefined) return !office.includes(body);
    if (isOneLevel(last)) return true;
    if (whole.test(clause)) return false;
  }
  return false;
}

function withoutOpener(words: string): string {
  return words.startsWith("其中") ? words.slice(2) : words;
}

/** `市公安局收到`, `永安县共受理`: the body before the verb. */
function subjectOf(clause: string): string | undefined {
  const verb = firstVerb(clause);
  if (verb < 0 || /^[全我本该]/u.test(clause)) return undefined;
  let head = clause.slice(0, verb).replace(/20\d\d年度?$/u, "");
  for (let word = endOf(head); word !== undefined; word = endOf(head))
    head = head.slice(0, -word.length).replace(/20\d\d年度?$/u, "");
  const suffix = placeSuffixes.find((each) => head.endsWith(each));
  const plain = suffix !== undefined && head.length > suffix.length && head.length - suffix.length <= mostBehind;
  return plain && /^\p{Script=Han}+$/u.test(head) ? head : undefined;
}

function endOf(head: string): string | undefined {
  return between.find((word) => head.endsWith(word));
}

/** `市直部门收到`, `各县区共收到`. */
function isOneLevel(clause: string): boolean {
  const plain = clause.replace(/^各/u, "");
  const level = levels.find((each) => plain.startsWith(each));
  if (level === undefined || /^[省市县区州](?:直|级)各级/u.test(plain)) return false;
  const verb = firstVerb(plain.slice(level.length));
  return verb >= 0 && verb <= 10 && !/[和及]/u.test(plain.slice(level.length, level.length + verb));
}

/** Where its first verb stands; -1 where it has none. */
function firstVerb(clause: string): number {
  return clause.search(verb);
}
