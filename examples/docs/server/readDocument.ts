import { posix } from 'node:path';
import GithubSlugger from 'github-slugger';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Section } from '../records.js';

const markdown = new MarkdownIt({ html: true });
// A table that is wider than the window scrolls by itself, by the keyboard too.
markdown.renderer.rules.table_open = () => '<div class="wide" role="region" aria-label="Table" tabindex="0"><table>\n';
markdown.renderer.rules.table_close = () => '</table></div>\n';

/** A page of the documentation. */
export interface Document {
  title: string;
  html: string;
  sections: Section[];
}

const textOf = ({ children }: Token): string =>
  (children ?? [])
    .filter(({ type }) => type === 'text' || type === 'code_inline' || type === 'softbreak')
    .map(({ content }) => content || ' ')
    .join('');

/** Where a link of a page leads on the site; nothing when it leads to a file that only the project's folder has. */
function addressOf(href: string, page: string, pages: string[]): string | undefined {
  if (/^(\w+:|#)/.test(href)) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.join(posix.dirname(page), decodeURI(path));
  // The site has the built files at its root.
  const [, built] = /^dist\/([\w.]+\.js)$/.exec(target) ?? [];
  if (built) return `/${built}`;
  // A room of it is a folder of the project.
  const [, room] = /^examples\/(inspector|builder|compare)\/?$/.exec(target) ?? [];
  if (room) return `/${room}/`;
  const isShown = pages.includes(target) || /^docs\/[\w-]+\.webp$/.test(target);
  return isShown ? `/${target}${anchor ? `#${anchor}` : ''}` : undefined;
}

/** A link that leads nowhere from here becomes the name of the file, to be found in the project's folder. */
function pointLinks(tokens: Token[], page: string, pages: string[]): void {
  const opened: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') {
      const href = token.attrGet('href') ?? '';
      const address = addressOf(href, page, pages);
      if (address === undefined) {
        token.tag = 'span';
        token.attrs = [['title', `In the project: ${posix.join(posix.dirname(page), href)}`]];
      } else token.attrSet('href', address);
      opened.push(token);
    } else if (token.type === 'link_close') token.tag = opened.pop()?.tag ?? 'a';
    else if (token.type === 'image') {
      token.attrSet('src', addressOf(token.attrGet('src') ?? '', page, pages) ?? '');
    }
  }
}

/**
 * Reads a document: as HTML whose headings have the anchors that they have on GitHub, and cut into what stands below each heading.
 * Pure.
 *
 * @param page its path from the root of the project
 * @param pages all that the site shows
 */
export function readDocument(text: string, page: string, pages: string[]): Document {
  const tokens = markdown.parse(text, {});
  const slugger = new GithubSlugger();
  const sections: Section[] = [{ id: `/${page}`, page: '', heading: '', text: '' }];
  let title = '';
  let isHeading = false;

  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open') {
      // After what opens a heading stands its line.
      const heading = textOf(tokens[index + 1] as Token);
      const anchor = slugger.slug(heading);
      token.attrSet('id', anchor);
      isHeading = true;
      if (!title) title = heading;
      else sections.push({ id: `/${page}#${anchor}`, page: '', heading, text: '' });
    } else if (token.type === 'heading_close') isHeading = false;
    else if (token.type === 'inline') {
      pointLinks(token.children ?? [], page, pages);
      // There is one from the start.
      if (!isHeading) (sections.at(-1) as Section).text += `${textOf(token)} `;
    } else if (token.type === 'fence') (sections.at(-1) as Section).text += `${token.content} `;
  }
  for (const section of sections) section.page = title;
  return { title, html: markdown.renderer.render(tokens, markdown.options, {}), sections };
}
