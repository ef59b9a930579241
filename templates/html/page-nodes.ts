// How each node of a report is dressed in the standalone page and in the preview.

export const pageNodes = {
  title: `<h1>{{first}}{{#each others}}<br>{{this}}{{/each}}</h1>`,
  heading: `<{{tag}}>{{> runs}}</{{tag}}>`,
  paragraph: `<p>{{#if lead}}<span class="run-in-{{level}}">{{> runs runs=lead}}</span>{{/if}}{{> runs}}</p>`,
  list: `<ul>{{#each entries}}<li>{{> runs}}</li>{{/each}}</ul>`,
  table: `<div class="{{scroll}}" role="region" aria-label="{{label}}" tabindex="0"><table{{#if look}} class="{{look}}"{{/if}}><caption>{{caption}}</caption><colgroup>{{#each columns}}<col{{#if look}} class="{{look}}"{{/if}} width="{{width}}%">{{/each}}</colgroup>
{{#if head}}<thead>
{{#each head}}{{> row}}{{/each}}</thead>
{{/if}}{{#each bodies}}<tbody>
{{#each this}}{{> row}}{{/each}}</tbody>
{{/each}}</table></div>`,
  figure: `<figure><figcaption>{{caption}}</figcaption>{{{svg}}}
{{{table}}}</figure>`,
  attachments: `<div class="attachments"><p>附件：</p><div>{{#each names}}<p>{{this}}</p>{{/each}}</div></div>`,
  signature: `<div class="signature">{{#if office}}<p>{{office}}</p>{{/if}}{{#if date}}<p{{#if office}} class="date"{{/if}}>{{date}}</p>{{/if}}</div>`,
  pageBreak: `<div class="page-break"></div>`,
};

export const pagePartials = {
  runs: `{{#each runs}}{{#if mark}}<mark class="{{mark}}">{{text}}</mark>{{else if unresolved}}<mark>{{text}}</mark>{{else if cell}}<span data-cell="{{cell}}">{{text}}</span>{{else}}{{text}}{{/if}}{{/each}}`,
  row: `<tr{{#if keepNext}} class="keep-next"{{/if}}>{{#each cells}}{{#if cell}}<td class="figure" headers="{{headers}}" data-cell="{{cell}}"{{{spans}}}>{{text}}</td>{{else if scope}}<th class="{{role}}" id="{{id}}" scope="{{scope}}"{{{spans}}}>{{text}}{{#if tail}}<wbr>{{tail}}{{/if}}</th>{{else}}<td class="{{role}}"{{#if headers}} headers="{{headers}}"{{/if}}{{{spans}}}>{{text}}</td>{{/if}}{{/each}}</tr>
`,
};
