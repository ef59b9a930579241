// The look of the report in HTML: what is always so, on screen, on paper (GB/T 9704-2012), and as sheets in the preview.
import { bodyFamily, digitsFace, headingFamily, subheadingFamily, tableFamily, titleFamily } from "./fonts.ts";

/** Families, alignment and rules of the tables; sizes are those of paper. */
const always = `.report{color:#000;background:#fff;font-family:NianbaoDigits,${bodyFamily};font-size:16pt;line-height:28.95pt;overflow-wrap:anywhere}
.report h1{margin:0 0 28.95pt;font-family:NianbaoDigits,${titleFamily};font-size:22pt;line-height:35pt;font-weight:normal;text-align:center}
.report h2,.report h3,.report h4,.report p,.report li{margin:0;font-size:inherit;line-height:inherit;font-weight:normal;text-align:justify;text-indent:2em}
.report h2{font-family:NianbaoDigits,${headingFamily}}
.report h3,.report .run-in-2{font-family:NianbaoDigits,${subheadingFamily}}
.report h4,.report .run-in-3{font-family:inherit}
.report h2,.report h3,.report h4{break-after:avoid}
.report ol,.report ul{margin:0;padding:0;list-style:none}
.report table{width:100%;border:1pt solid #000;border-collapse:collapse;table-layout:fixed;font-family:NianbaoDigits,${tableFamily};font-size:12pt;line-height:1.35}
.report caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.report th,.report td{padding:2pt 3pt;border:.5pt solid #000;font-weight:normal;text-align:center;text-indent:0;vertical-align:middle}
.report .rowHead,.report td.corner{text-align:left}
.report .pairs{word-break:keep-all}
.report .dense{font-size:9pt;line-height:1.25}
.report .long .figure{padding-right:0;padding-left:0;font-size:8pt}
.report .longer .figure{padding-right:0;padding-left:0;font-size:6.5pt}
.report .longest .figure{padding-right:0;padding-left:0;font-size:5.5pt}
.report .figure{overflow-wrap:normal;white-space:nowrap}
.report .attachments{display:flex;margin-top:28.95pt;padding-left:2em}.report .attachments>p{flex:none}.report .attachments p{text-indent:0}
.report .signature{display:table;margin:28.95pt 2em 0 auto;break-inside:avoid}.report .signature p{text-align:left;text-indent:0}.report .signature .date{padding-left:2em}
.report figure{margin:0 0 12pt}
.report figure svg{display:block;max-width:100%;height:auto;margin:0 auto}
.report figcaption{font-family:NianbaoDigits,${headingFamily};font-size:14pt;text-align:center}`;

const onScreen = `@media screen{html{background:#fff}body{margin:0}
.report{max-width:820px;margin:0 auto;padding:32px 16px 64px}
.report .scroll{overflow-x:auto;margin:4pt 0 14pt}
.report .scroll:focus{outline:3px solid #1a5fb4;outline-offset:2px}
.report table{min-width:560px}.report table.dense{min-width:700px}
.report .page-break{display:none}}
@media screen and (max-width:640px){.report,.report h2,.report h3,.report h4,.report p{font-size:17px;line-height:1.8}.report h1{font-size:min(22px,calc((100vw - 32px)/19.5));line-height:1.5;margin-bottom:20px}
.report table{min-width:0;font-size:13px}.report table th,.report table td{padding:3px 2px}
.report table.dense{min-width:520px;border-width:1px 0 0 1px;border-collapse:separate;border-spacing:0;font-size:12px}.report .dense th,.report .dense td{padding:2px 1px;border-width:0 1px 1px 0}
.report .dense col{width:auto}.report .dense col.group{width:24px}.report .dense col.rows{width:110px}
.report .dense .rowHead,.report .dense .groupHead,.report .dense .corner{position:sticky;left:0;z-index:1;background:#fff}
.report .dense [id$=c2].rowHead,.report .dense [id$=c2].groupHead{left:24px}.report .dense [id$=c3].rowHead{left:48px}}`;

/** A placeholder that names nothing is marked where the report is worked on, never where it is printed or published. */
const unmarked = ".report mark{background:none;color:inherit}";

/** Row heights and breaks as in Word: table rows whole, groups together, 28 characters a line. */
const onPaper = `.report h1,.report h2,.report h3,.report h4,.report p,.report li{letter-spacing:-.0129em;orphans:1;widows:1}
.report tr{height:9.5mm;break-inside:avoid}
.report .dense tr{height:9mm}
.report .dense.tall tr{height:6.4mm}
.report .dense .columnHead{padding-right:2.5pt;padding-left:2.5pt}
.report .keep-next{break-after:avoid}
.report .scroll{break-inside:avoid;margin-bottom:12pt}
.report .scroll.parts,.report .scroll.flows{break-inside:auto}.report .parts tbody{break-inside:avoid}.report .parts tbody:first-of-type{break-before:avoid}
.report .flows tr{break-inside:auto}.report .flows td,.report .flows .rowHead{break-inside:avoid}
.report thead{display:table-header-group;break-inside:avoid}
.report .dense .groupHead{padding-right:1pt;padding-left:1pt;word-break:keep-all;overflow-wrap:anywhere}
.report .dense .groupHead[id$=c1]{padding-right:3pt;padding-left:3pt;word-break:normal;overflow-wrap:normal}
.report figure{break-inside:avoid}
.report figure table tr{height:7mm}`;

/** Page numbers stand outside, their dashes 7 mm below the type area, one character in (GB/T 9704-2012 §7.5). */
const pageNumber = `content:"— " counter(page) " —";font-family:${tableFamily};font-size:14pt;line-height:14pt;vertical-align:top;`;
/** From the type area to the top of the number's line: 7 mm less half the line. */
const numberGap = "4.5mm";
const onPages = `@page{size:A4 portrait;margin:37mm 26mm 35mm 28mm}
@page:right{@bottom-right{${pageNumber}padding:${numberGap} 14pt 0 0}}
@page:left{@bottom-left{${pageNumber}padding:${numberGap} 0 0 14pt}}
@media print{html,body{margin:0}.report .page-break{break-after:page}
${onPaper}}`;

/** Style sheet of the standalone page. */
export const pageLook = `${digitsFace}
${always}
${unmarked}
${onScreen}
${onPages}`;

/** Added to the page of a draft. It is style, not text: copies and readings of the page are the report alone. */
export const draftLook = `@media screen{.report::before{content:"草稿：尚有错误未改正，不得发布";display:block;margin-bottom:24px;padding:6px 12px;border:2px solid #b3261e;color:#b3261e;font-family:${headingFamily};font-size:16px;line-height:1.6;text-align:center}}
@page{@top-center{content:"草　稿";font-family:${headingFamily};font-size:16pt;color:#b3261e}}`;

/**
 * Style sheet of the preview: the same pages as columns of one flow, broken by the engine that also breaks them in print.
 * Column width and height are the type area; the gap is that of two margins.
 */
export const sheetLook = `${always}
${onPaper}
.report{height:225mm;width:156mm;column-width:156mm;column-gap:54mm;column-fill:auto}
.report .page-break{break-after:column}
.report mark{background:#ffe08a;color:inherit}`;
