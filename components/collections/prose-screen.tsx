// One section of all offices side by side, searched: for whoever writes the text of the sum.
"use client";
import { useEffect, useState } from "react";
import { askServer } from "#components/ui/ask-server.ts";
import { Button } from "#components/ui/button.tsx";
import { Page } from "#components/ui/page.tsx";
import { StatusRegion } from "#components/ui/status-region.tsx";
import { type CopiedTexts, isCopiedTexts, type ProseView } from "#core/contract/collection-answers.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";
import { type ProseDesk, useProse } from "./use-prose.ts";

export function ProseScreen({ first }: { first: ProseView }) {
  const { id, office, year, sections } = first;
  const desk = useProse(first);
  const { shown, busy, words } = desk;
  return (
    <Page
      title={`${office}${year}年各单位文字`}
      intro="文字不相加，供撰写参考。正文里可用 {{应报单位数}}、{{已报单位数}} 代表实时的家数。"
    >
      <CollectionPlaces id={id} />
      <ProseChoice sections={sections} desk={desk} />
      <CopiedOffices id={id} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the keyboard */}
      <section className={styles.side} aria-label="各单位文字" aria-busy={busy} tabIndex={0}>
        {shown.offices.map(({ name, text }) => (
          <article key={name} className={styles.panel}>
            <h2>{name}</h2>
            <p className={styles.prose}>
              <Marked text={text} words={words.trim()} />
            </p>
          </article>
        ))}
      </section>
      <HowFar desk={desk} />
      <StatusRegion />
    </Page>
  );
}

function ProseChoice({ sections, desk }: { sections: ProseView["sections"]; desk: ProseDesk }) {
  return (
    <div className={styles.row}>
      <select
        className={styles.input}
        aria-label="部分"
        value={desk.section}
        onChange={(event) => desk.choose(event.target.value)}
      >
        {sections.map((each) => (
          <option key={each.id} value={each.id}>
            {each.heading}
          </option>
        ))}
      </select>
      <input
        type="search"
        className={`${styles.input} ${styles.grow}`}
        aria-label="在各单位文字里查找"
        placeholder="查找词语或单位"
        value={desk.words}
        onChange={(event) => desk.search(event.target.value)}
      />
    </div>
  );
}

/** How many are listed, of how many looked through. */
function HowFar({ desk: { shown, busy, more } }: { desk: ProseDesk }) {
  const { offices, passed, inAll } = shown;
  const isAll = passed >= inAll;
  return (
    <div className={styles.row}>
      <span className={styles.soft} aria-live="polite">
        {busy ? "正在查找，" : ""}列出 {offices.length} 家
        {isAll ? `，报来的 ${inAll} 家都查过了` : `（查过 ${passed}/${inAll} 家）`}
      </span>
      {isAll || busy ? null : (
        <Button small onClick={more}>
          继续列出
        </Button>
      )}
    </div>
  );
}

/** Texts that two offices share; they are compared after the page is shown. */
function CopiedOffices({ id }: { id: string }) {
  const [copied, setCopied] = useState<CopiedTexts["copied"]>([]);
  useEffect(() => {
    let isShown = true;
    void askServer(`/api/collections/${id}/prose?only=copied`, "GET", isCopiedTexts).then((answered) => {
      if (isShown && answered.ok) setCopied(answered.value.copied);
    });
    return () => {
      isShown = false;
    };
  }, [id]);
  if (copied.length === 0) return null;
  return (
    <section className={`${styles.panel} ${styles.asked}`} aria-label="文字雷同">
      <ul className={styles.list}>
        {copied.map(({ office: name, message }) => (
          <li key={name}>
            <strong>{name}</strong>
            {message}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Marked({ text, words }: { text: string; words: string }) {
  if (words === "") return text;
  return text.split(words).flatMap((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, in order
    return index === 0 ? [part] : [<mark key={index}>{words}</mark>, part];
  });
}
