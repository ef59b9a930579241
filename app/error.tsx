// A page that failed: says so, and that nothing typed is lost.
"use client";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";

export default function PageError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <Page
      title="页面没有打开"
      narrow
      intro={`程序遇到了问题，已经填写的内容都在，没有丢失。${error.digest ? `错误编号：${error.digest}` : ""}`}
    >
      <div>
        <Button look="main" onClick={reset}>
          再试一次
        </Button>{" "}
        <ButtonLink href="/reports">回到我的年报</ButtonLink>
      </div>
    </Page>
  );
}
