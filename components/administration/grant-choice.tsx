// Roles for one office, as boxes to tick.
import styles from "#components/accounts/accounts.module.css";
import { Field } from "#components/ui/field.tsx";
import { type Grant, roleNames, roles } from "#core/workflow/roles.ts";

export interface ChosenOffice {
  readonly id: string;
  readonly name: string;
}

/** The first office that a person has a role for is the one that is shown; further ones stay as they are. */
export function GrantChoice({ offices, grants }: { offices: readonly ChosenOffice[]; grants: readonly Grant[] }) {
  const shown = grants[0]?.office ?? offices[0]?.id ?? "";
  const ticked = new Set(grants.filter(({ office }) => office === shown).map(({ role }) => role));
  return (
    <>
      <Field label="单位" required help="角色对这个单位和它下面的单位有效。">
        <select name="office" defaultValue={shown}>
          {offices.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <fieldset className={styles.choices}>
        <legend>角色</legend>
        {roles.map((role) => (
          <label key={role}>
            <input type="checkbox" name="role" value={role} defaultChecked={ticked.has(role)} /> {roleNames[role]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

/** The grants that a form says, with those for other offices that stay. */
export function grantsIn(form: FormData, before: readonly Grant[] = []): readonly Grant[] {
  const office = String(form.get("office") ?? "");
  const shown = before[0]?.office;
  const chosen = roles.filter((role) => form.getAll("role").includes(role)).map((role) => ({ role, office }));
  return [...chosen, ...before.filter((grant) => grant.office !== shown && grant.office !== office)];
}
