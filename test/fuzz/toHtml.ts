import { readFileSync } from 'node:fs';
import { readStub } from '../readStub';
import type { Plan, Tag } from './plan';

/** Where a case is served. */
export interface Place {
  /** Such as `c7x`, which is in all of its addresses. */
  id: string;
  /** Of the page, or of the page around it. */
  origin: string;
  port: number;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
/** Inside a script. */
const inScript = (code: string): string => code.replace(/<\/(?=script)/gi, '<\\/');

const toTag = ({ file, placement, attributes }: Tag, { origin }: Place): string => {
  const given = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const source = `src="${origin}/${file}.js"`;
  const kinds = {
    defer: `defer ${source}`,
    plain: source,
    async: `async ${source}`,
    module: `type="module" ${source}`,
    inline: '',
  };
  const code = placement === 'inline' ? `/* ${file}.js */` : '';
  return `<script ${kinds[placement]}${given.join('')}>${code}</script>`;
};

/** The code of the acts, a step to a line. */
export const toSteps = ({ acts }: Plan): string[] => {
  let number = 0;
  return acts.map((step) =>
    step
      .map((act) => {
        number++;
        return `fuzz.${act.replaceAll('{n}', String(number))}`;
      })
      .join(', '),
  );
};

/** The page of a case; what stands in it for a file inline is put there by {@link withCode}. */
export const toHtml = (plan: Plan, place: Place): string => {
  const { hasStub, before, tags, body, start } = plan;
  const steps = toSteps(plan).map((step) => `    () => [${step}],\n`);
  // Which of them one has the function by, where a tag asks for another name, is not for us to say.
  const global = /data-global/.test(JSON.stringify(plan)) ? '' : 'pirsch';
  const html = [
    '<!doctype html><html><head><meta charset="utf-8"><title>Title</title><meta name="referrer" content="unsafe-url">',
    `<script>var fuzz = { id: '${place.id}', origin: '${place.origin}' }</script>`,
    `<script src="${place.origin}/fuzz.js"></script>`,
    hasStub ? `<script>${readStub()}; fuzz.kept = window.pirsch</script>` : '',
    `<script>\n  fuzz.run('${start}', [\n${inScript(steps.join(''))}  ], '${global}');\n</script>`,
    ...before.map((code) =>
      code.startsWith('!')
        ? `<script>${code.slice(1)}</script>`
        : `<script>fuzz.own(function () { ${inScript(code)}; })</script>`,
    ),
    ...tags.map((tag) => toTag(tag, place)),
    '</head><body><p>page</p>',
    ...body,
    '</body></html>',
  ];
  return html.filter(Boolean).join('\n').replaceAll('{case}', place.id).replaceAll('{port}', String(place.port));
};

const dist = new URL('../../dist/', import.meta.url);
const codes = new Map<string, string>();
const codeOf = (file: string): string => {
  if (!codes.has(file))
    codes.set(file, readFileSync(new URL(file, dist), 'utf8').replace(/\/\/# sourceMappingURL.*/, ''));
  return codes.get(file)!;
};

/** With the files that are inline. */
export const withCode = (html: string): string =>
  html.replace(/\/\* (pagebeat[\w.]*\.js) \*\//g, (_all, file) => codeOf(file));

/** What is loaded: the page itself, or one that has it in a frame without a host. */
export const toDocument = ({ site }: Plan, html: string): string => {
  if (site.frame === 'none') return html;
  const frame =
    site.frame === 'srcdoc'
      ? `<iframe srcdoc="${escaped(html)}"></iframe>`
      : `<script>
          var frame = document.createElement('iframe');
          frame.src = URL.createObjectURL(new Blob([${inScript(JSON.stringify(html))}], { type: 'text/html' }));
          document.body.append(frame);
        </script>`;
  return `<!doctype html><meta charset="utf-8"><title>Outer</title><body>${frame}</body>`;
};
