// One section of all offices side by side, searched: for whoever writes the text of the sum.
"use client";
import { useState } from "react";
import { Page } from "#components/ui/page.tsx";
import type { ProseView } from "#core/contract/collection-answers.ts";
import { CollectionPlaces } from "./collection-places.tsx";
import styles from "./collections.module.css";

const shown = 40;

export function ProseScreen({ first }: { first: ProseView }) {
  const { id, office, year, sections, offices, copied } = first;
  const [section, setSection] = useState(sections[0]?.id ?? "");
  const [words, setWords] = useState("");
  const sought = words.trim();
  const found = offices.filter(({ name, narrative }) => {
    const text = narrative[section] ?? "";
    return text !== "" && (sought === "" || text.includes(sought) || name.includes(sought));
  });
  return (
    <Page
      title={`${office}${year}年各单位文字`}
      intro="文字不相加，供撰写参考。正文里可用 {{应报单位数}}、{{已报单位数}} 代表实时的家数。"
    >
      <CollectionPlaces id={id} />
      <div className={styles.row}>
        <select
          className={styles.input}
          aria-label="部分"
          value={section}
          onChange={(event) => setSection(event.target.value)}
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
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className={styles.soft}>{found.length} 家</span>
      </div>
      <CopiedTexts copied={copied} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is scrolled with the keyboard */}
      <section className={styles.side} aria-label="各单位文字" tabIndex={0}>
        {found.slice(0, shown).map(({ name, narrative }) => (
          <article key={name} className={styles.panel}>
            <h2>{name}</h2>
            <p className={styles.prose}>
              <Marked text={narrative[section] ?? ""} words={sought} />
            </p>
          </article>
        ))}
      </section>
      {found.length > shown ? <p className={styles.soft}>先列出 {shown} 家，请用查找缩小范围。</p> : null}
    </Page>
  );
}

function CopiedTexts({ copied }: { copied: ProseView["copied"] }) {
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
