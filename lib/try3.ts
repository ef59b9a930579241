import { buildDocument } from "#core/document/build-document.ts";
import { publishedReport, publishedBytes } from "#testing/published-report.ts";
import { writeText } from "#writers/write-text.ts";
import { writeHtml } from "#writers/write-html.ts";
import { cellsOf } from "#core/editions/cells.ts";
import { printedText, figuresOf } from "#core/report/figures.ts";
import { readReport } from "#readers/read-report.ts";
const variants: Record<string,(n: string)=>string> = { yue: n=>`约${n}`, yu: n=>`${n}余`, cn: ()=>"二千五百一十七", wan: ()=>"25.17万", duo: n=>`${n}多`, q: n=>`${n}?`, o: n=>`${n.replace("0","O")}l`, jia: n=>`${n}+3`, range: n=>`${n}-${Number(n)+3}`, yuan: n=>`${n}万元`, yi: ()=>"0.0824亿", jian: n=>`${n}件`, bracket: n=>`${n}（注1）`, x: ()=>"XX", ditto: ()=>"同上", detail: ()=>"见附件", wu: ()=>"无", space: n=>n.split("").join(" "), circ: ()=>"①", dot: n=>`${n}。` };
const bad: Record<string, Record<string, number>> = {};
for (const name of ["seed-2021-kaifeng", "seed-2019-luohe", "2023-suqian"]) {
  const { edition, report } = publishedReport(name);
  const figures = figuresOf(edition, report);
  const html = writeHtml(buildDocument(edition, report));
  const own = writeText(buildDocument(edition, report));
  const cells = cellsOf(edition).filter((c) => /\d/.test(printedText(edition, report, figures, c.name)));
  for (const [v, f] of Object.entries(variants).filter(([v])=>!process.argv[2]||process.argv[2].startsWith(v+"/"))) for (const cell of cells.filter((_, i) => i < 14 || i % 7 === 0)) {
    const text = printedText(edition, report, figures, cell.name);
    const changed = html.replace(new RegExp(`(<td[^>]*data-cell="${cell.name}"[^>]*>)[^<]*`, "u"), `$1${f(text)}`);
    // html → pipe text, tab text, cell-a-line text
    const body = changed.replace(/<style.*?<\/style>/gsu, "").replace(/<head.*?<\/head>/gsu, "").replace(/<caption.*?<\/caption>/gsu, "");
    const forms = {
      html: body.replace(/ data-cell="[^"]*"/gu, ""),
      pipe: body.replace(/<\/t[dh]>/gu, " | ").replace(/<\/(tr|p|h\d)>/gu, "\n").replace(/<[^>]+>/gu, ""),
      tab: body.replace(/<\/t[dh]>/gu, "\t").replace(/<\/(tr|p|h\d)>/gu, "\n").replace(/<[^>]+>/gu, ""),
      line: body.replace(/<\/t[dh]>/gu, "\n").replace(/<\/(tr|p|h\d)>/gu, "\n").replace(/<[^>]+>/gu, ""),
      space: body.replace(/<\/t[dh]>/gu, "  ").replace(/<\/(tr|p|h\d)>/gu, "\n").replace(/<[^>]+>/gu, ""),
    };
    for (const [form, t] of Object.entries(forms)) {
      const r = await readReport(new TextEncoder().encode(t), { name: form === "html" ? "a.html" : "a.txt" });
      const key = `${v}/${form}`;
      const o = (bad[key] ??= {});
      if (!r.ok) { o.unreadable = (o.unreadable ?? 0) + 1; continue; }
      const got = r.report.entries[cell.name]; const rd = r.report.reading?.[cell.name];
      const read = figuresOf(r.edition, r.report);
      let what = got === undefined ? `blank:${rd?.kind ?? "none"}` : read[cell.name] === undefined ? (/^[-—\/]/.test(got) ? "dash" : "C03") : read[cell.name] === figures[cell.name] ? `same:${rd?.kind}` : `OTHER:${rd?.kind}`;
      // others changed?
      for (const c of cells) if (c.name !== cell.name && read[c.name] !== undefined && read[c.name] !== figures[c.name]) { what += "!others"; break; }
      o[what] = (o[what] ?? 0) + 1;
      if (process.argv[2] === key && !/^same:repaired|C03/.test(what)) console.log(name, cell.name, f(text), what, JSON.stringify(rd), r.notes.slice(0,2));
    }
  }
}
for (const [k, o] of Object.entries(bad)) console.log(k.padEnd(16), JSON.stringify(o));
