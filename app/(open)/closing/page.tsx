// Closing the program that an archive started: one button, which works without scripts.
import { notFound } from "next/navigation";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";

export const metadata = { title: "关闭程序" };

export default function ClosingPage() {
  if (process.env.NIANBAO_PACKAGED !== "1") notFound();
  return (
    <Page
      title="关闭程序"
      narrow
      intro="数据都已保存在本机。关闭后，其他打开着的年报页面也不能再保存，请先保存或关掉它们。"
    >
      <form method="post" action="/api/close">
        <Button look="main" type="submit">
          关闭程序
        </Button>
      </form>
    </Page>
  );
}
