import fc from 'fast-check';
import type { Answer, Plan, Site } from '../plan';
import { anyActs } from './acts';
import { anyBreak, anyDeclaration } from './breaks';
import { anyTag } from './tags';

const LOCAL = ['localhost', 'localhost.', '{case}.localhost', '127.0.0.1', '0.0.0.0', '[::ffff:127.0.0.1]'];

/** All cases of a seed are on the same site, a quarter of them on one's own machine: a browser takes long to change between them. */
const anySite = (seed: number): fc.Arbitrary<Site> =>
  fc.record({
    host: fc.constant(seed % 4 ? '{case}.app.test' : `${LOCAL[Math.abs(seed / 4) % LOCAL.length]}:{port}`),
    frame: fc.oneof(
      { weight: 14, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constantFrom('srcdoc' as const, 'blob' as const) },
    ),
  });

const STATUSES = [200, 204, 400, 402, 403, 404, 410, 429, 500, 502, 503];

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 8, arbitrary: fc.constant('fine' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...STATUSES).map((status): Answer => `always ${status}`) },
  { weight: 2, arbitrary: fc.constantFrom(429, 500, 503).map((status): Answer => `first ${status}`) },
  { weight: 3, arbitrary: fc.constantFrom('hangs' as const, 'cuts' as const) },
);

/** Elements that have the names of what is read, or of the function. */
const ELEMENTS = [
  ...['hidden', 'prerendering', 'referrer', 'title', 'body', 'scripts', 'documentElement', 'cookie'].map(
    (name) => `<form name="${name}"></form>`,
  ),
  '<img name="hidden"><img name="body">',
  '<div id="pirsch"></div>',
  '<div id="pagebeat"></div>',
  '<iframe name="pirsch" src="http://other.test/{case}/frame"></iframe>',
  '<script src="/other.js" data-code="other" data-project-id="other"></script>',
  '<script src="/my-pagebeat-theme.js"></script>',
  '<meta name="pirsch-event" data-pirsch-event="m" data-pirsch-selector="[" data-pirsch-trigger="focus">',
  '<base href="http://cdn.test/">',
];

/** A page and what happens on it. */
export const anyPlan = (seed: number): fc.Arbitrary<Plan> =>
  fc.record({
    site: anySite(seed),
    answer: anyAnswer,
    hasStub: fc.boolean(),
    before: fc.array(fc.oneof({ weight: 3, arbitrary: anyBreak }, { weight: 1, arbitrary: anyDeclaration }), {
      maxLength: 3,
    }),
    tags: fc.array(anyTag, { minLength: 1, maxLength: 2 }),
    body: fc.array(fc.constantFrom(...ELEMENTS), { maxLength: 2 }),
    start: fc.constantFrom('load' as const, 'ready' as const, 'now' as const),
    acts: anyActs,
  });
