// Folding text for comparison: width, Traditional characters, zero-width characters; positions are kept.

// Pairs Traditional → Simplified for the words that reports, headings and tables use, and for names of places.
const pairs =
  "無无機机關关開开資资訊讯請请處处係系繫系結结轉转續续辦办業业團团體体會会務务衛卫個个項项數数總总計计變变國国該该規规範范罰罚強强費费額额購购採采單单萬万覽览維维糾纠審审複复復复議议訴诉訟讼經经後后應应類类題题報报與与對对現现廢废製制發发導导圖图書书館馆權权據据護护屬属員员條条況况動动爲为為为穩稳執执並并於于祕秘補补內内訪访舉举沒没認认獲获當当繳缴納纳準准佈布電电網网聞闻眾众們们這这時时間间門门問问統统編编區区縣县鄉乡鎮镇衆众陽阳臺台檔档節节達达過过還还進进運运選选遞递適适遲迟遷迁郵邮釋释鏈链鑒鉴長长闊阔際际險险隨随隱隐雖虽雙双離离難难須须領领頭头頻频願愿顯显風风飛飞養养餘余馬马驗验點点齊齐龍龙兩两嚴严參参叢丛喪丧嘗尝實实寫写寬宽將将專专尋寻層层屆届島岛幣币幹干幾几廣广廳厅張张彈弹彙汇徵征徹彻慮虑態态慶庆憂忧憑凭懲惩戰战戶户擇择擔担擬拟擴扩攝摄敗败敘叙敵敌斷断曆历樣样標标樹树橋桥檢检歐欧歷历歸归殘残氣气決决沖冲淺浅減减測测溝沟滿满漲涨漢汉潔洁濟济營营爭争獎奖環环產产異异畫画療疗監监盡尽盤盘確确碼码禮礼種种稱称積积競竞筆笔簡简籌筹糧粮紀纪約约級级紅红純纯紙纸細细終终組组絕绝給给綜综綠绿緊紧線线締缔緩缓練练縮缩績绩織织繼继義义習习聯联職职聽听肅肃腦脑膚肤臨临興兴艱艰蘇苏號号術术裝装見见視视親亲覺觉觀观觸触訂订討讨託托記记許许設设評评詞词詢询試试詳详誠诚誤误說说調调談谈論论諮咨諾诺證证識识譯译讀读讓让貝贝負负財财責责貨货販贩貫贯買买貸贷貼贴貿贸賀贺賠赔賣卖質质賴赖趙赵軌轨軟软載载較较輕轻輔辅輯辑輸输轄辖農农違违遠远邊边鄰邻醫医鐘钟錄录錢钱鋼钢鎖锁鄭郑蘭兰瀋沈貴贵雲云廈厦濰潍煙烟蕪芜寧宁湯汤遼辽贛赣滬沪粵粤瓊琼隴陇錦锦鐵铁鞏巩滄沧滎荥澤泽淶涞漣涟濱滨瀘泸瀾澜灣湾潛潜萊莱蓮莲薊蓟蘄蕲鶴鹤鷹鹰鵬鹏鳳凤雞鸡龜龟麗丽麥麦黃黄黨党韓韩順顺頤颐饒饶驛驿駐驻騰腾魚鱼魯鲁銅铜銀银鍾钟錫锡鑲镶閩闽閬阆陝陕陳陈雋隽靜静靈灵賓宾贊赞連连鄲郸鄧邓鄒邹鄆郓酈郦遙遥葉叶蒼苍蓋盖蔣蒋蕭萧薩萨藍蓝藝艺藥药詔诏譚谭豐丰輝辉郟郏鄴邺閘闸顏颜縉缙綏绥綿绵紹绍羅罗聖圣膠胶臘腊莊庄華华穎颖潁颍窪洼篤笃渾浑瀏浏燈灯爐炉爾尔獨独獻献瑪玛瑯琅甌瓯畢毕疊叠盧卢礦矿碭砀磯矶穀谷竇窦絳绛聶聂舊旧蘆芦蠻蛮裏里訥讷貢贡賈贾躍跃軍军轅辕遜逊鉅巨鋪铺鏡镜陰阴陸陆韋韦顧顾馮冯駱骆騎骑鮑鲍鴻鸿鹽盐龐庞墊垫壽寿夾夹奮奋孫孙學学宮宫寶宝岡冈峽峡嶗崂嶺岭嶽岳巖岩廬庐廟庙彌弥恆恒愛爱懷怀揚扬撫抚啟启啓启喬乔園园圍围堯尧場场塢坞壇坛壩坝來来倉仓僑侨儀仪儲储創创劉刘勝胜勵励協协東东棗枣楊杨樂乐樓楼樞枢樅枞橫横欒栾涇泾淨净滙汇滾滚澗涧灤滦災灾烏乌熱热瑤瑶碩硕礎础稅税絲丝綱纲聲声脈脉荊荆蕩荡虛虚語语諸诸謝谢車车輪轮釣钓鉛铅閱阅隊队階阶霧雾頂顶塊块獅狮構构";
const simplified = new Map<string, string>();
for (let i = 0; i + 1 < pairs.length; i += 2) simplified.set(pairs[i] as string, pairs[i + 1] as string);

const pinyinNote = /(?<=\p{Script=Han})[（(][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜɡ]{1,8}[)）]/gu;
const invisible = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

/** Is the character a letter or a digit (what labels are compared by)? */
const wordly = /[\p{L}\p{N}]/u;

export interface Folded {
  /** One entry a character: half-width, Simplified. White space of any kind is a blank. */
  readonly characters: readonly string[];
  /** Is the character a letter or digit? */
  readonly word: readonly boolean[];
}

/** Traditional characters as Simplified. */
export function simplify(text: string): string {
  let result = "";
  for (const character of text) result += simplified.get(character) ?? character;
  return result;
}

const radicals = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;

/** Radicals and compatibility forms that some PDF fonts give instead of the characters they look like: `⼀` → `一`. */
export function withoutRadicals(text: string): string {
  return text.replace(radicals, (character) => character.normalize("NFKC"));
}

/** A text without invisible characters and without the pinyin notes some mirrors add: `據(jù)`. */
export function cleaned(text: string): string {
  const visible = text.replace(invisible, "");
  return /[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùü]/u.test(visible) ? visible.replace(pinyinNote, "") : visible;
}

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code >= 0x21 && code <= 0x7e) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - 0xfee0);
  if (/\s|\u3000/u.test(character)) return " ";
  if (character === "−" || character === "﹣") return "-";
  return simplified.get(character) ?? character;
}

const foldedCharacters = new Map<string, { readonly folded: string; readonly word: boolean }>();

function foldOnce(character: string): { readonly folded: string; readonly word: boolean } {
  let known = foldedCharacters.get(character);
  if (!known) {
    const folded = foldCharacter(character).toLowerCase();
    known = { folded, word: wordly.test(folded) };
    if (foldedCharacters.size < 20_000) foldedCharacters.set(character, known);
  }
  return known;
}

/** A text folded character by character. */
export function fold(text: string): Folded {
  const characters: string[] = [];
  const word: boolean[] = [];
  for (const character of cleaned(text)) {
    const known = foldOnce(character);
    characters.push(known.folded);
    word.push(known.word);
  }
  return { characters, word };
}

const leadingMark =
  /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.,]|\d{1,2}[.、](?!\d)|\(\d{1,2}\)|[①-⑩])/u;

/** Letters and digits of a text, folded, without its leading numbering: what two labels are compared by. */
export function foldLabel(text: string): string {
  let start = "";
  let words = "";
  let begun = false;
  for (const character of cleaned(text)) {
    const { folded, word } = foldOnce(character);
    if (folded === " ") continue;
    if (begun) {
      if (word) words += folded;
      continue;
    }
    start += folded;
    if (start.length < 8) continue;
    begun = true;
    words = wordsOf(start.replace(leadingMark, ""));
  }
  return begun ? words : wordsOf(start.replace(leadingMark, ""));
}

function wordsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, "");
}

/** How much two folded labels have in common: shared pairs of neighbouring characters, 0 to 1. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i += 1) {
    const pair = a.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let i = 0; i + 1 < b.length; i += 1) {
    const pair = b.slice(i, i + 2);
    const left = counts.get(pair) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(pair, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length - 2);
}
