// Whether a password may be chosen: by its length and by what others would try first, not by what signs are in it.

export const shortestPassword = 8;
export const longestPassword = 128;

/** Names that those who try would try: of the person, of the office and what it is called for short. */
export interface PasswordContext {
  readonly login: string;
  readonly name: string;
  readonly offices: readonly string[];
}

/** Words of this work: alone or with a year behind they are among the first that are tried. */
const wordsOfTheTrade = [
  "zwgk",
  "zfxxgk",
  "xxgk",
  "zfxx",
  "zhengwu",
  "zhengfu",
  "gongkai",
  "nianbao",
  "ndbg",
  "gov",
  "govcn",
  "bgs",
  "zfb",
  "dzb",
  "admin",
  "administrator",
  "guanliyuan",
  "root",
  "test",
  "user",
  "woaini",
  "mima",
  "password",
  "passwd",
  "welcome",
  "qwerty",
  "政务公开",
  "政府信息公开",
  "信息公开",
  "政务",
  "公开",
  "年报",
  "管理员",
  "密码",
  "口令",
  "办公室",
];

/** Why the password is refused, in Chinese; undefined where it may be chosen. */
export async function refusePassword(password: string, context: PasswordContext): Promise<string | undefined> {
  const length = [...password.normalize("NFC")].length;
  if (length < shortestPassword) return `口令至少 ${shortestPassword} 个字符。`;
  if (length > longestPassword) return tooLongPassword;
  const weak = isNearName(password, context) || (await isCommon(password));
  return weak ? "口令过于常见或包含单位名称，请换一个。" : undefined;
}

export const tooLongPassword = `口令最长 ${longestPassword} 个字符。`;

/** Signs that are written in place of letters. */
const written: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "l",
  "3": "e",
  "4": "a",
  "5": "s",
  "@": "a",
  $: "s",
  "!": "i",
};

/** The password as those who try would write it: small letters, in three ways. */
function folded(password: string): readonly string[] {
  const small = password.normalize("NFKC").toLowerCase().trim();
  const core = small.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "");
  const plain = [...small].map((sign) => written[sign] ?? sign).join("");
  return [small, core, plain, plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, "")];
}

async function isCommon(password: string): Promise<boolean> {
  const list = await commonPasswords();
  const ways = folded(password);
  const [small = "", core = ""] = ways;
  if (list.has(small) || list.has(ways[2] ?? "") || isMonotone(small)) return true;
  // A common word with digits or signs around it: nothing but the word is left to guess.
  return core !== small && core.length >= 3 && ways.some((way) => list.has(way) || wordsOfTheTrade.includes(way));
}

/** One sign over and over, or a run of neighbours. */
function isMonotone(text: string): boolean {
  const codes = [...text].map((sign) => sign.codePointAt(0) ?? 0);
  const steps = new Set(codes.slice(1).map((code, index) => code - (codes[index] ?? 0)));
  return steps.size === 1 && Math.abs([...steps][0] ?? 2) <= 1;
}

/** Is what is left without digits and signs a piece, or the short form, of a name? */
function isNearName(password: string, { login, name, offices }: PasswordContext): boolean {
  return folded(password).some((way) => {
    const letters = way.replace(/[^\p{L}]/gu, "");
    if (wordsOfTheTrade.includes(letters)) return true;
    if (letters.length < 2) return false;
    if (login.length >= 3 && letters === login.toLowerCase().replace(/[^\p{L}]/gu, "")) return true;
    return [name, ...offices].some((each) => each.length >= 2 && (isShortFor(letters, each) || letters.includes(each)));
  });
}

/** `许财` is short for `许昌市财政局`: its signs stand there in this order. Latin letters are no short form of anything here. */
function isShortFor(short: string, name: string): boolean {
  if (!/\p{Script=Han}/u.test(short)) return false;
  let at = 0;
  for (const sign of short) {
    at = name.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

let common: Promise<ReadonlySet<string>> | undefined;

/** Some fifty thousand passwords that were seen most often; loaded when somebody chooses one. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary["passwords-common"].map(String)),
  );
  return common;
}
