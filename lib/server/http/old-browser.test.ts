// Which browsers are told that they are too old.
import { expect, test } from "vitest";
import { oldBrowserWords, wishToGoOn } from "./old-browser.ts";

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/${version}.0.0.0 Safari/537.36`;

test.each([
  [chrome(69), /Chrome 69/],
  [chrome(89), /Chrome 89/],
  ["Mozilla/5.0 (Windows NT 6.1; Trident/7.0; rv:11.0) like Gecko", /兼容模式/],
  ["Mozilla/4.0 (compatible; MSIE 8.0; Windows NT 6.1)", /Internet Explorer/],
  ["Mozilla/5.0 (X11; Linux x86_64; rv:60.0) Gecko/20100101 Firefox/60.0", /Firefox 60/],
])("%s is told what to do", (agent, name) => {
  const words = oldBrowserWords(agent)?.join("\n");
  expect(words).toMatch(name);
  expect(words).toMatch(/极速模式[\s\S]*Edge/);
});

test.each([chrome(90), chrome(156), "Mozilla/5.0 Gecko/20100101 Firefox/128.0", "nianbao", ""])(
  "%s is not",
  (agent) => {
    expect(oldBrowserWords(agent)).toBeUndefined();
  },
);

test("who wants to go on all the same may", () => {
  expect(wishToGoOn("/?oldBrowser=1")).toMatch(/^oldBrowser=1;/);
  expect(wishToGoOn("/reports?oldBrowser=12")).toBeUndefined();
  expect(oldBrowserWords(chrome(69), "largeType=1; oldBrowser=1")).toBeUndefined();
});
