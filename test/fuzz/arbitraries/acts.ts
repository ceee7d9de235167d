import fc from 'fast-check';
import { anyBreak } from './breaks';
import { anyFile, attributesOf } from './tags';

/** The second argument of a call, and what else may be given. */
const OPTIONS = [
  '',
  '{}',
  'undefined',
  '{ duration: 1 }',
  '{ meta: { a: 1 } }',
  '{ duration: 42, meta: { Clicks: 1, Plan: "pro", Is: true } }',
  '{ meta: { list: [1, { a: null }], when: new Date(0) } }',
  '{ unique: true }',
  '{ non_interactive: true }',
  '{ id: "01ARZ3NDEKTSV4RRFFQ69G5FAV", timestamp: Math.round(Date.now() / 1000) }',
  '{ id: 7 }',
  '{ timestamp: "soon" }',
  'null',
  '7',
  '[]',
  '{ duration: -1 }',
  '{ duration: "1" }',
  '{ duration: NaN }',
  '{ meta: null }',
  '{ meta: [] }',
  '{ meta: { a: undefined } }',
  '{ meta: { a: Symbol() } }',
  '{ meta: { a: 1n } }',
  '{ meta: { a: document } }',
  '{ meta: new Map() }',
  '{ get duration() { throw null; } }',
  '{ get meta() { throw Symbol(); } }',
  '{ get meta() { throw { reason: "own" }; } }',
  '{ meta: { get a() { throw new Error("own"); } } }',
  'new Proxy({}, { get: function () { throw undefined; } })',
  'new Proxy({}, { ownKeys: function () { throw 7; } })',
  'Object.freeze({ meta: Object.freeze({ a: 1 }) })',
  'Object.create(null)',
  '{ meta: { __proto__: { a: 1 }, toJSON: "x", constructor: 1 } }',
  '{ meta: { a: "\\ud800", "\\udfff": 1 } }',
  '{ meta: { a: new Array(70000).join("x") } }',
  '{ meta: (function () { var a = {}; a.a = a; return a; })() }',
];

/** Names that are none, or not for all. Others have a number, by which they are known again. */
const ODD_NAMES = [
  '""',
  '" "',
  'null',
  'undefined',
  '7',
  '{}',
  'Symbol()',
  '"User Deleted"',
  '"__proto__"',
  '"\\ud800"',
];

const EVENTS =
  'pagehide pageshow popstate hashchange visibilitychange submit submit click online offline DOMContentLoaded load ' +
  'prerenderingchange securitypolicyviolation keydown scroll beforeunload freeze resume';

const CLICKED = [
  '<a href="http://other.test/o{n}">out</a>',
  '<a href="/file{n}.pdf" download>file</a>',
  '<a href="/{case}/soft{n}">soft</a>',
  '<a href="#h{n}">hash</a>',
  '<a href="javascript:void 0">nothing</a>',
  '<a href="http://[">none</a>',
  '<svg><a href="http://other.test/o{n}"><text>svg</text></a></svg>',
  '<button data-pirsch-event="d{n}" data-pirsch-duration="x" data-pirsch-meta-a="1">declared</button>',
  '<button class="pirsch-event=d{n} pirsch-meta-a=b">declared</button>',
  '<label data-pirsch-event="d{n}"><input type="checkbox"><span>label</span></label>',
  '<div data-pirsch-event="d{n}"><a href="http://other.test/o{n}">both</a></div>',
  '<button data-pirsch-event="">declared as nothing</button>',
  '<form name="x"><input name="attributes"><button type="button" data-pirsch-event="d{n}">in a form</button></form>',
];

const SUBMITTED = [
  '<form data-pagebeat-submit="s{n}" data-pagebeat-meta-a="1"><input name="attributes"></form>',
  '<form data-pagebeat-submit=""></form>',
];

const quoted = (text: string): string => JSON.stringify(text);

const call = fc
  .tuple(
    fc.constantFrom('pirsch', 'kept', 'track'),
    fc.constantFrom(...OPTIONS),
    fc.constantFrom('e{n}', 'e{n}', 'Event {n}'),
  )
  .map(([by, options, name]) => `call({n}, '${name}', [${options}]${by === 'pirsch' ? '' : `, '${by}'`})`);

const oddCall = fc.oneof(
  fc.constantFrom(...ODD_NAMES).map((name) => `call({n}, ${name})`),
  fc.constantFrom(...ODD_NAMES, '"e{n}"').map((name) => `ignore(${name})`),
  fc.constantFrom(...OPTIONS).map((options) => `ignore("e{n}", ${options || 'undefined'})`),
);

const otherCall = fc.constantFrom(
  'use("userengage", "event.e{n}", { a: 1 })',
  'use("_cio.track", "e{n}", { a: 1 })',
  'use("_cio.push", ["track", "e{n}"])',
  'use("cioanalytics.track", "e{n}", { a: 1 })',
  'use("pirschNotFound")',
  'use("pirschInit")',
  'use("pirsch.debug")',
  'use("pirschClearSession")',
);

const route = fc.constantFrom(
  'push({n})',
  'push("{n}?q={n}")',
  'replace({n})',
  'replace("{n}?q={n}")',
  'hash("h{n}")',
  'navigate("soft{n}")',
  'navigate("soft{n}", "replace")',
  'back()',
  'title("Title {n}")',
);

const life = fc.constantFrom(
  'hide(true)',
  'hide(false)',
  'leave()',
  'pass(400)',
  'pass(600)',
  'pass(3000)',
  'pass(35000)',
  'pause(20)',
  'quiet(100)',
  'show(true)',
  'show(false)',
  'optOut(true)',
  'optOut(false)',
);

const fired = fc.oneof(
  fc
    .tuple(fc.constantFrom(...EVENTS.split(' ')), fc.constantFrom('', ', "document"'))
    .map(([type, where]) => `fire("${type}"${where})`),
  fc.constant('fire("currententrychange", "navigation")'),
);

const clicked = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...CLICKED).map((html) => `click(${quoted(html)})`) },
  { weight: 1, arbitrary: fc.constantFrom(...SUBMITTED).map((html) => `submit(${quoted(html)})`) },
);

const inject = anyFile.chain((file) =>
  fc
    .tuple(attributesOf(file), fc.constantFrom('', ', true'))
    .map(([attributes, isModule]) => `inject("${file}", ${JSON.stringify(attributes)}${isModule})`),
);

/** Something that happens on the page. */
const anyAct: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: call },
  { weight: 2, arbitrary: oddCall },
  { weight: 1, arbitrary: otherCall },
  { weight: 5, arbitrary: route },
  { weight: 5, arbitrary: life },
  { weight: 4, arbitrary: fired },
  { weight: 2, arbitrary: clicked },
  { weight: 1, arbitrary: inject },
  { weight: 3, arbitrary: anyBreak.map((code) => `own(function () { ${code}; })`) },
);

/** All that happens, one task after the other. */
export const anyActs: fc.Arbitrary<string[][]> = fc.array(fc.array(anyAct, { minLength: 1, maxLength: 3 }), {
  maxLength: 12,
});
