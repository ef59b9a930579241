// Browsers too old for the product are told so, and what to do: its pages would stand there dead.

const oldestChromium = 90;
/** Of about the same age. */
const oldestFirefox = 88;
const agreed = "oldBrowser=1";

/** What is wrong with the browser, in Chinese; undefined where nothing is, or where its user wants to try all the same. */
export function oldBrowserWords(userAgent = "", cookie = ""): readonly string[] | undefined {
  if (cookie.includes(agreed)) return undefined;
  const name = nameOld(userAgent);
  if (name === undefined) return undefined;
  return [
    `现在用的是 ${name}，本程序需要内核为 Chrome ${oldestChromium} 或更高版本的浏览器。已填的数据不受影响。`,
    "360、搜狗、QQ 等双核浏览器：点地址栏右侧的图标，从“兼容模式”切换到“极速模式”，再刷新。",
    "或者：把地址栏里的地址复制到 Edge、Chrome、360安全浏览器、奇安信可信浏览器等较新的浏览器中打开。都没有的，请信息中心协助安装。",
  ];
}

/** What its user may do all the same. */
export const goOn = { href: `/?${agreed}`, label: "仍要用这个浏览器打开（可能显示不全、不能填写）" };

/** The cookie that remembers the wish, where the address carries it. */
export function wishToGoOn(url: string): string | undefined {
  return url.split("?")[1] === agreed ? `${agreed}; Path=/; SameSite=Lax` : undefined;
}

function nameOld(userAgent: string): string | undefined {
  if (/MSIE |Trident\//.test(userAgent)) return "Internet Explorer（或浏览器的兼容模式）";
  const chromium = /Chrome\/(\d+)/.exec(userAgent)?.[1];
  if (chromium !== undefined) return Number(chromium) < oldestChromium ? `Chrome ${chromium} 内核` : undefined;
  const firefox = /Firefox\/(\d+)/.exec(userAgent)?.[1];
  return firefox !== undefined && Number(firefox) < oldestFirefox ? `Firefox ${firefox}` : undefined;
}
