// How each node is dressed in the fragments for content systems and 公众号: inline styles only, no class, id, script or style element.

/** The tags a fragment uses and the style of each kind of node. */
export interface FragmentStyle {
  /** Tag of headings: 公众号 editors strip h2 of its style. `h` is filled up with the level. */
  readonly headingTag: "h" | "section";
  readonly boxTag: "div" | "section";
  /** Cell names and the report itself travel as data attributes. */
  readonly carriesData: boolean;
  /** Wide tables give figures more room than labels. */
  readonly forPhone: boolean;
  readonly root: string;
  readonly title: string;
  readonly heading: { readonly 1: string; readonly 2: string; readonly 3: string };
  readonly paragraph: string;
  readonly runIn: { readonly 2: string; readonly 3: string };
  readonly scroll: string;
  readonly table: string;
  readonly denseTable: string;
  readonly head: string;
  readonly figure: string;
  readonly rowHead: string;
  readonly caption: string;
  /** The box of office and date, and each of the two. */
  readonly signature: string;
  readonly signed: string;
}

export const fragment = `<{{boxTag}} style="{{style}}"{{#if data}} data-nianbao="{{data}}"{{/if}}>
{{{body}}}
</{{boxTag}}>
`;

export const fragmentNodes = {
  title: `<{{tag}} style="{{style}}">{{first}}{{#each others}}<br>{{this}}{{/each}}</{{tag}}>`,
  heading: `<{{tag}} style="{{style}}">{{> runs}}</{{tag}}>`,
  paragraph: `<p style="{{style}}">{{#if lead}}<span style="{{leadStyle}}">{{> runs runs=lead}}</span>{{/if}}{{> runs}}</p>`,
  list: `{{#each entries}}<p style="{{../style}}">{{> runs}}</p>
{{/each}}`,
  table: `<{{boxTag}} style="{{scrollStyle}}"><table border="1" cellspacing="0" cellpadding="3" width="100%" style="{{style}}"><colgroup>{{#each columns}}<col width="{{width}}%">{{/each}}</colgroup>
{{#if head}}<thead>
{{#each head}}{{> row}}{{/each}}</thead>
{{/if}}{{#each bodies}}<tbody>
{{#each this}}{{> row}}{{/each}}</tbody>
{{/each}}</table></{{boxTag}}>`,
  figure: `<{{boxTag}} style="{{scrollStyle}}">{{{svg}}}</{{boxTag}}>
<p style="{{style}}">{{caption}}</p>
{{{table}}}`,
  attachments: `<p style="{{style}}">附件：{{first}}</p>{{#each others}}
<p style="{{../style}}">{{this}}</p>{{/each}}`,
  signature: `<{{boxTag}} style="{{boxStyle}}">{{#if office}}<p style="{{style}}">{{office}}</p>{{/if}}{{#if date}}<p style="{{style}}{{#if office}}padding-left:2em;{{/if}}">{{date}}</p>{{/if}}</{{boxTag}}>`,
  pageBreak: ``,
};

export const fragmentPartials = {
  runs: `{{#each runs}}{{text}}{{/each}}`,
  row: `<tr>{{#each cells}}{{#if scope}}<th scope="{{scope}}"{{{spans}}} style="{{style}}{{#if tail}}word-break:keep-all;{{/if}}">{{text}}{{#if tail}}<wbr>{{tail}}{{/if}}</th>{{else if cell}}<td data-cell="{{cell}}"{{{spans}}} style="{{style}}">{{text}}</td>{{else}}<td{{{spans}}} style="{{style}}">{{text}}</td>{{/if}}{{/each}}</tr>
`,
};
