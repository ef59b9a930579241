// A page that is there, but not for whoever asks.
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";

export default function Forbidden() {
  return (
    <Page
      title="你没有看这个页面的权限"
      narrow
      intro="系统管理员只管账号，不能查看或修改报告内容；管理账号的页面只有管理员能看。需要权限请找管理员。"
    >
      <div>
        <ButtonLink href="/account" look="main">
          我的账号
        </ButtonLink>
      </div>
    </Page>
  );
}
