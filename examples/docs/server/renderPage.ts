import { html as markup, raw } from 'hono/html';
import type { Document } from './readDocument.js';

/** The links of the index, a group each, with the page that is open marked. */
const linksOf = (index: string, path: string): string => {
  const groups = index.split(/(?=<h2)/).slice(1);
  return groups
    .map((group) => {
      const [, name = ''] = /<h2[^>]*>(.*?)<\/h2>/.exec(group) ?? [];
      const links = [...group.matchAll(/<tr>\s*<td><a href="([^"]+)">(.*?)<\/a>/g)].map(([, href = '', text = '']) => {
        const isOpen = href === path ? ' aria-current="page"' : '';
        return `<li><a href="${href}"${isOpen}>${text}</a></li>`;
      });
      return `<li>${name}<ul>${links.join('')}</ul></li>`;
    })
    .join('');
};

/**
 * A page of the documentation in the frame of the site.
 *
 * @param index the HTML of the index
 */
export const renderPage = ({ title, html }: Document, index: string, path: string) => markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>pagebeat: ${title}</title>
<link rel="icon" href="/shared/icon.svg">
<link rel="stylesheet" href="/shared/site.css">
<link rel="stylesheet" href="/docs/docs.css">
<script type="module" src="/shared/frame.js"></script>
<script type="module" src="/docs/search.js"></script>
</head>
<body class="docs">
<div id="search" role="search"></div>
<div class="columns">
<nav aria-label="Documentation"><ul>${raw(linksOf(index, path))}</ul></nav>
<main>
${raw(html)}</main>
</div>
</body>
</html>
`;
