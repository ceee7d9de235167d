import type { Plan } from './plan';
import { toHtml, toSteps } from './toHtml';

const quoted = (text: string): string =>
  text.length > 100 ? `${text.slice(0, 100)} … (${text.length} characters)` : text;

/** A case for people: what is wrong, what the page is and what happens on it, and the page as HTML. */
export const describePlan = (plan: Plan, problems: string[]): string => {
  const { site, answer, before, hasStub, tags, body, start } = plan;
  const host = site.host.replace('{case}', 'c1x');
  const place = { id: 'c1x', origin: `http://${host.replace('{port}', '8080')}`, port: 8080 };
  const when = { now: 'before the tag', ready: 'when the document is parsed', load: 'when the page is loaded' };
  return [
    'What does not hold:',
    ...problems.map((problem) => `  - ${problem.replace(/\n\s*/g, '\n      ')}`),
    '',
    `The page: ${place.origin}${site.frame === 'none' ? '' : `, in a frame by ${site.frame}`}; the server: ${answer}`,
    ...(hasStub ? ['  the stub'] : []),
    ...before.map((code) => `  before the tag: ${code}`),
    ...tags.map(
      ({ file, placement, attributes }) =>
        `  ${file}.js, ${placement}: ${Object.entries(attributes)
          .map(([name, value]) => `${name}="${quoted(value)}"`)
          .join(' ')}`,
    ),
    ...body.map((html) => `  in the body: ${html}`),
    `What happens, ${when[start]}:`,
    ...toSteps(plan).map((step, index) => `  ${index + 1}. ${step}`),
    '',
    'As HTML:',
    toHtml(plan, place),
  ]
    .join('\n')
    .replaceAll('{case}', place.id);
};
