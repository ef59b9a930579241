// The standalone web page: one file, with the meta tags of government sites (国办发〔2017〕47号) and the report as data.

export const page = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{title}}</title>
{{#each meta}}
<meta name="{{name}}" content="{{content}}">
{{/each}}
<style>{{{look}}}</style>
{{#if linked}}
<script type="application/ld+json">{{{linked}}}</script>
{{/if}}
</head>
<body>
<main class="report">
{{{body}}}
</main>
{{#if data}}
<script type="application/json" id="{{dataId}}">{{{data}}}</script>
{{/if}}
</body>
</html>
`;

/** The pages of the preview: the same nodes without the shell. */
export const sheets = `<main class="report">
{{{body}}}
</main>
`;
