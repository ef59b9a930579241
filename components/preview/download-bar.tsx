// Everything the report can be taken away as; the final version is refused while errors stand or a section is blank.
"use client";
import { useState } from "react";
import { announce } from "#components/ui/announce.ts";
import { asPerson } from "#components/ui/as-person.ts";
import { Button, ButtonLink } from "#components/ui/button.tsx";
import { copyRichText } from "./copy-rich-text.ts";
import styles from "./download-bar.module.css";
import type { PreviewFile, PreviewOf } from "./preview.ts";
import { type FileSizes, sizeWords, useFileSizes } from "./use-file-sizes.ts";

/** What nearly everybody came for; the others are folded away. */
const wanted: readonly string[] = ["docx", "pdf", "html"];

const copied: readonly { readonly output: string; readonly label: string; readonly where: string }[] = [
  { output: "cms", label: "复制网页片段", where: "网站后台的编辑器" },
  { output: "wechat", label: "复制公众号片段", where: "公众号编辑器" },
  { output: "chartsFragment", label: "复制图解片段", where: "网站后台的编辑器" },
];

export function DownloadBar({ preview, mayWrite }: { preview: PreviewOf; mayWrite: boolean }) {
  const { reportId, files, hindrance } = preview;
  const held = hindrance !== "";
  const sizes = useFileSizes(reportId, held);
  const drafts = files.filter(({ final }) => !final);
  const finals = files.filter(({ final, output }) => final && !copied.some((each) => each.output === output));
  const isWanted = ({ output }: PreviewFile) => wanted.includes(output);
  return (
    <section id="downloads" tabIndex={-1} className={styles.bar} aria-label="下载">
      <h2>正式稿</h2>
      {held ? (
        <div className={styles.held} role="status">
          <p>{hindrance}，暂不能生成正式稿。</p>
          {mayWrite ? (
            <ButtonLink href={`/reports/${reportId}/review`} look="main">
              去核对
            </ButtonLink>
          ) : null}
        </div>
      ) : (
        <>
          <FileList reportId={reportId} files={finals.filter(isWanted)} look="main" sizes={sizes} />
          <a href="/word-style">设置 Word 版式</a>
          <details className={styles.more}>
            <summary>更多格式</summary>
            <FileList reportId={reportId} files={finals.filter((file) => !isWanted(file))} look="plain" />
            <ul className={styles.files}>
              {copied
                .filter(({ output }) => files.some((file) => file.output === output))
                .map(({ output, label, where }) => (
                  <li key={output}>
                    <CopyButton reportId={reportId} output={output} label={label} where={where} />
                    <span>
                      粘贴到{where}，或
                      <a href={pathOf(reportId, output)} download>
                        下载文件
                      </a>
                    </span>
                  </li>
                ))}
            </ul>
          </details>
        </>
      )}
      <h2>工作用</h2>
      <FileList reportId={reportId} files={drafts} look="plain" />
    </section>
  );
}

function pathOf(reportId: string, output: string): string {
  return `/api/reports/${encodeURIComponent(reportId)}/${output}`;
}

function FileList({
  reportId,
  files,
  look,
  sizes,
}: {
  reportId: string;
  files: readonly PreviewFile[];
  look: "main" | "plain";
  /** The large ones, with what is known of their sizes. */
  sizes?: FileSizes;
}) {
  return (
    <ul className={styles.files} data-large={sizes !== undefined || undefined}>
      {files.map(({ output, label, help, lack }, index) => (
        <li key={output}>
          {lack ? (
            <strong>{label}</strong>
          ) : (
            <ButtonLink href={pathOf(reportId, output)} look={index === 0 ? look : "plain"} download>
              {label}
            </ButtonLink>
          )}
          <span>
            {lack ?? help}
            {sizes?.[output] ? <b data-size={output}>{sizeWords(sizes[output])}</b> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function CopyButton({
  reportId,
  output,
  label,
  where,
}: {
  reportId: string;
  output: string;
  label: string;
  where: string;
}) {
  const [busy, setBusy] = useState(false);
  async function copy() {
    setBusy(true);
    try {
      const answer = await fetch(`${pathOf(reportId, output)}?inline=1`, { headers: asPerson() });
      const done = answer.ok && (await copyRichText(await answer.text()));
      announce(done ? `已复制，请粘贴到${where}` : "没有复制成功，请改用下载的文件");
    } catch {
      announce("没有连上服务器，请稍后再试");
    } finally {
      setBusy(false);
    }
  }
  return (
    <Button onClick={copy} disabled={busy} data-copy={output}>
      {label}
    </Button>
  );
}
