// The places of the administrator, on top of each of their pages.
import { ButtonLink } from "#components/ui/button.tsx";

export function AdministrationPlaces() {
  return (
    <>
      <ButtonLink href="/administration">账号</ButtonLink>
      <ButtonLink href="/administration/offices">单位</ButtonLink>
      <ButtonLink href="/word-style">Word 版式</ButtonLink>
      <ButtonLink href="/administration/log">操作记录</ButtonLink>
    </>
  );
}
