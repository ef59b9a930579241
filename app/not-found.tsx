// A page that does not exist.
import { ButtonLink } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";

export default function NotFound() {
  return (
    <Page title="没有找到这个页面" narrow intro="网址可能写错了，或者这份年报已经移入回收站。">
      <div>
        <ButtonLink href="/reports" look="main">
          回到我的年报
        </ButtonLink>
      </div>
    </Page>
  );
}
