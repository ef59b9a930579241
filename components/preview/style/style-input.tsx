// One field of the house style.
"use client";
import { Field } from "#components/ui/field.tsx";
import { namedSizes, type StyleField, type StyleValue } from "#core/document/house-style.ts";
import styles from "./style-screen.module.css";

const listId = "style-fonts";
const fonts = [
  "方正小标宋简体",
  "仿宋_GB2312",
  "仿宋",
  "方正仿宋_GBK",
  "楷体_GB2312",
  "楷体",
  "黑体",
  "宋体",
  "华文中宋",
  "Times New Roman",
];

/** The fonts that offices use, offered while typing. */
export const fontList = (
  <datalist id={listId}>
    {fonts.map((font) => (
      <option key={font} value={font} />
    ))}
  </datalist>
);

export interface StyleInputProps {
  readonly field: StyleField;
  readonly value: StyleValue | undefined;
  readonly fault: string | undefined;
  readonly onSet: (path: string, value: StyleValue) => void;
}

export function StyleInput({ field, value, fault, onSet }: StyleInputProps) {
  const { path, label, kind } = field;
  if (kind === "flag")
    return (
      <label className={styles.flag}>
        <input type="checkbox" checked={value === true} onChange={(event) => onSet(path, event.target.checked)} />
        {label}
      </label>
    );
  if (kind === "font")
    return (
      <Field label={label} error={fault}>
        <input
          list={listId}
          autoComplete="off"
          value={String(value)}
          onChange={(event) => onSet(path, event.target.value)}
        />
      </Field>
    );
  if (kind === "size")
    return (
      <Field label={label} error={fault}>
        <select value={String(value)} onChange={(event) => onSet(path, Number(event.target.value))}>
          {namedSizes.some(([, size]) => size === value) ? null : <option value={String(value)}>{value} 磅</option>}
          {namedSizes.map(([name, size]) => (
            <option key={name} value={String(size)}>
              {name}（{size} 磅）
            </option>
          ))}
        </select>
      </Field>
    );
  return (
    <Field label={`${label}（${field.unit}）`} error={fault}>
      <input
        type="number"
        min={field.least}
        max={field.most}
        step={field.step}
        value={value === undefined || Number.isNaN(value) ? "" : String(value)}
        onChange={(event) => onSet(path, event.target.valueAsNumber)}
      />
    </Field>
  );
}
