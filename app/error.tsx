// A page that failed: says so, and that nothing typed is lost. Every page loads this: it brings no parts along.
"use client";
import button from "#components/ui/button.module.css";
import page from "#components/ui/page.module.css";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main id="main" className={`${page.page} ${page.narrow}`}>
      <h1>页面没有打开</h1>
      <p className={page.intro}>
        程序遇到了问题，已经填写的内容都在，没有丢失。{error.digest ? `错误编号：${error.digest}` : ""}
      </p>
      <div>
        <button type="button" className={button.button} onClick={reset}>
          再试一次
        </button>{" "}
        <a className={button.button} href="/reports">
          回到我的年报
        </a>
      </div>
    </main>
  );
}
