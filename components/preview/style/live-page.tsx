// A page of a report in the house style as it is being set.
import type { CSSProperties } from "react";
import type { StyleValues } from "#core/document/house-style.ts";
import styles from "./live-page.module.css";

const paragraphs = [
  "本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限为1月1日至12月31日。",
  "全年主动公开政府信息1286条，收到政府信息公开申请97件，均在规定期限内办结，未发生因政府信息公开引起的行政复议被纠正的情形。",
];

/** Points and millimetres of paper, in what the page on the screen is wide. */
const pt = (points: number) => `calc(var(--mm) * ${(points * 25.4) / 72})`;
const mm = (millimetres: number) => `calc(var(--mm) * ${millimetres})`;

export function LivePage({ values }: { values: StyleValues }) {
  const number = (path: string) => Number(values[path]) || 0;
  const font = (path: string) => fontsOf(String(values[path]), String(values["digits.font"] ?? ""));
  const width = 210 - number("page.leftMm") - number("page.rightMm");
  const character = (width * 72) / 25.4 / (number("grid.characters") || 1);
  const tracking = Math.floor((character - number("body.sizePt")) * 20) / 20;
  const heading = (level: 1 | 2 | 3): CSSProperties => ({
    fontFamily: font(`heading${level}.font`),
    fontWeight: values[`heading${level}.bold`] === true ? 700 : 400,
  });
  return (
    <div className={styles.paper} role="img" aria-label="按现在的设置，正文第一页的样子" data-live>
      <div
        className={styles.area}
        style={{
          padding: ["top", "right", "bottom", "left"].map((side) => mm(number(`page.${side}Mm`))).join(" "),
          fontFamily: font("body.font"),
          fontSize: pt(number("body.sizePt")),
          lineHeight: pt(number("linePitchPt")),
          letterSpacing: pt(tracking),
        }}
      >
        <p className={styles.title} style={titleStyle(values, font("title.font"))} data-part="title">
          某某市人民政府
          <br />
          2025年政府信息公开工作年度报告
        </p>
        {number("redLine.widthPt") > 0 ? (
          <hr className={styles.red} style={{ borderTopWidth: pt(number("redLine.widthPt")) }} />
        ) : null}
        <p style={heading(1)}>一、总体情况</p>
        <p data-part="body">{paragraphs[0]}</p>
        <p style={heading(2)}>（一）主动公开</p>
        <p>{paragraphs[1]}</p>
        <p style={heading(3)}>1.平台建设</p>
        <p>{paragraphs[1]}</p>
        <p style={heading(1)}>二、主动公开政府信息情况</p>
        <SampleTable values={values} font={font("table.font")} />
      </div>
      <p
        className={styles.number}
        style={{ fontFamily: font("pageNumber.font"), fontSize: pt(number("pageNumber.sizePt")) }}
      >
        — 1 —
      </p>
    </div>
  );
}

function titleStyle(values: StyleValues, fontFamily: string): CSSProperties {
  return {
    fontFamily,
    fontSize: pt(Number(values["title.sizePt"]) || 0),
    lineHeight: pt(Number(values["title.linePitchPt"]) || 0),
  };
}

function SampleTable({ values, font }: { values: StyleValues; font: string }) {
  const height = mm(Number(values["table.roomyRowMm"]) || 0);
  return (
    <table
      className={styles.table}
      style={{ fontFamily: font, fontSize: pt(Number(values["table.roomySizePt"]) || 0) }}
    >
      <tbody>
        {[
          ["信息内容", "本年制发件数", "现行有效件数"],
          ["规章", "3", "41"],
          ["行政规范性文件", "12", "208"],
        ].map((row) => (
          <tr key={row[0]} style={{ height }}>
            {row.map((text) => (
              <td key={text}>{text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Digits and letters in their own font, Chinese in the font named; where this computer lacks it, a likeness. */
function fontsOf(chinese: string, digits: string): string {
  const likeness = /[楷]/u.test(chinese)
    ? "KaiTi, 楷体"
    : /[黑]/u.test(chinese)
      ? "SimHei, 黑体, var(--sans)"
      : "var(--serif)";
  const named = [digits, chinese]
    .filter((name) => name.trim() !== "")
    .map((name) => `"${name.replace(/["\\]/gu, "")}"`);
  return [...named, likeness].join(", ");
}
