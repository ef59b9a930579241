// Decisions about what came are about something that came; whose a signed report is, is nobody's to decide.
import type { NewDecision } from "#core/contract/collection-requests.ts";
import { foldOfficeName } from "#core/offices/fold-office-name.ts";
import type { CollectionState } from "./settled-collection.ts";

type Came = Pick<CollectionState, "kept" | "files" | "received" | "matched">;

/** Why a decision about a file or a report is refused, in Chinese; undefined where it may be taken, and for all other decisions. */
export function refuseFile(state: Came, decision: NewDecision): string | undefined {
  if (decision.do === "choose") return refuseChoice(state, decision.office, decision.file);
  if (decision.do !== "assign" && decision.do !== "setAside") return undefined;
  const { file: id } = decision;
  const one = state.received.find((each) => each.id === id);
  if (!one && !state.files.some((each) => String(each.id) === id))
    return "没有找到要办理的这份文件，可能已经移走或撤回；请刷新页面。";
  if (!one?.signed) return undefined;
  const own = foldOfficeName(state.kept.collection.office.name);
  const isOwn = foldOfficeName(one.office) === own;
  if (decision.do === "setAside")
    return isOwn ? undefined : `这份年报是“${one.office}”签发的，不能不计入；不对的，请退回。`;
  if (foldOfficeName(decision.office) === foldOfficeName(one.office)) return undefined;
  return `这份年报是“${one.office}”签发的，不能算作“${decision.office}”的。`;
}

function refuseChoice({ matched }: Came, office: string, id: string): string | undefined {
  const wanted = foldOfficeName(office);
  const found = [...matched.offices, ...(matched.own ? [matched.own] : [])].filter(({ office: { name, aliases } }) =>
    [name, ...aliases].some((each) => foldOfficeName(each) === wanted),
  );
  const isThere = found.some(({ returns, older }) => [...returns, ...older].some((one) => one.id === id));
  return isThere ? undefined : `“${office}”没有要选定的这一份，可能已经撤回或移走；请刷新页面。`;
}
