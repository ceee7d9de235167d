import fc from 'fast-check';

/** How something that a page reads by a name comes to be gone, empty, throwing or another's. */
const WAYS: ((owner: string, name: string) => string)[] = [
  (owner, name) => `delete ${owner}.${name}`,
  (owner, name) => `${owner}.${name} = null`,
  (owner, name) => `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: null })`,
  (owner, name) =>
    `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: undefined })`,
  (owner, name) => `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: {} })`,
  (owner, name) => `Object.defineProperty(${owner}, '${name}', { configurable: true, writable: true, value: [] })`,
  (owner, name) => `Object.defineProperty(${owner}, '${name}', { configurable: true, value: 'other' })`,
  (owner, name) => `Object.defineProperty(${owner}, '${name}', { configurable: true, value: function () {} })`,
  (owner, name) =>
    `Object.defineProperty(${owner}, '${name}', { configurable: true, get: function () { throw new Error('own ${name}'); } })`,
  (owner, name) =>
    `Object.defineProperty(${owner}, '${name}', { configurable: true, value: function () { throw new Error('own ${name}'); } })`,
];

const TARGETS: [owner: string, name: string][] = [
  ...['screen', 'history', 'navigator', 'navigation', 'crypto', 'console', 'performance', 'localStorage'].map(
    (name): [string, string] => ['window', name],
  ),
  ...['fetch', 'requestIdleCallback', 'Intl', 'XMLHttpRequest', 'Request'].map((name): [string, string] => [
    'window',
    name,
  ]),
  ['navigator', 'language'],
  ['navigator', 'userAgent'],
  ['navigator', 'onLine'],
  ['navigator', 'sendBeacon'],
  ['navigator', 'locks'],
  ['document', 'title'],
  ['document', 'referrer'],
  ['document', 'hidden'],
  ['document', 'prerendering'],
  ['document', 'cookie'],
  ['screen', 'width'],
  ['screen', 'height'],
  ['crypto', 'getRandomValues'],
  ['performance', 'getEntriesByType'],
  ['Intl', 'DateTimeFormat'],
  ['console', 'error'],
  ['console', 'log'],
  ['console', 'warn'],
  ['history', 'pushState'],
  ['history', 'replaceState'],
  ['History.prototype', 'pushState'],
  ['navigation', 'currentEntry'],
  ['navigation', 'addEventListener'],
];

/** A page's own variables, which stand before what the window has. They are declared in a script of their own. */
const NAMES =
  'screen history navigation navigator crypto console performance localStorage fetch Intl name event status';
const DECLARED = ['let NAME', 'const NAME = null', 'const NAME = []', 'var NAME = {}', 'function NAME() {}'];

/** `fetch` as tests and page builders replace it. */
const FETCHES = [
  'window.fetch = function () { return Promise.resolve({ ok: true, status: 200 }); }',
  'window.fetch = function () { return Promise.resolve(null); }',
  'window.fetch = function () { return Promise.resolve({ ok: false, status: 503, headers: { get: function () { throw 1; } } }); }',
  'window.fetch = function () { return Promise.reject(null); }',
  'window.fetch = function () { return Promise.reject(new Error("own fetch")); }',
  'window.fetch = function () { throw new Error("own fetch"); }',
  'window.fetch = function () { throw null; }',
  'window.fetch = function () { return new Promise(function () {}); }',
  'window.fetch = function () {}',
  'window.fetch = function () { return 7; }',
  'window.fetch = function () { return { then: function (ok) { ok({ status: 200 }); } }; }',
  'window.fetch = function () { return { then: function () { throw new Error("own then"); } }; }',
  'window.fetch = function () { return { get then() { throw new Error("own then"); } }; }',
  'var plain = window.fetch; window.fetch = function () { return plain.apply(this, arguments); }',
  'var before = window.fetch; window.fetch = function (url, init) { return before(url, init).then(function (answer) { return answer.clone(); }); }',
];

/** Built-ins as Prototype and MooTools replaced or added them. */
const LIBRARIES = [
  'Array.prototype.reduce = function () { return this.length > 1 ? this : this[0]; }',
  'Array.prototype.map = function (act) { var all = []; for (var i = 0; i < this.length; i++) all.push(act ? act(this[i], i) : this[i]); return all; }',
  'Array.prototype.filter = function (act) { var all = []; for (var i = 0; i < this.length; i++) if (act(this[i], i)) all.push(this[i]); return all; }',
  'Array.prototype.some = Array.prototype.any = function (act) { for (var i = 0; i < this.length; i++) if (act ? act(this[i], i) : this[i]) return true; return false; }',
  'Array.prototype.forEach = Array.prototype.each = function (act, self) { for (var i = 0; i < this.length; i++) act.call(self, this[i], i, this); return this; }',
  'Array.prototype.indexOf = function (item, i) { i = i || 0; for (; i < this.length; i++) if (this[i] === item) return i; return -1; }',
  'Array.prototype.entries = Array.prototype.toArray = function () { return [].concat(this); }',
  'Array.prototype.concat = function () { var all = this.slice(); for (var i = 0; i < arguments.length; i++) all.push(arguments[i]); return all; }',
  'Array.from = function (list) { var all = []; for (var i = 0; list && i < list.length; i++) all.push(list[i]); return all; }',
  'Array.prototype.find = Array.prototype.detect = function (act) { for (var i = 0; i < this.length; i++) if (act(this[i], i)) return this[i]; }',
  'Array.prototype.toJSON = function () { return "[" + this.join() + "]"; }',
  'Object.prototype.toJSON = function () { return "own"; }',
  'String.prototype.toJSON = function () { return "\\"" + this + "\\""; }',
  'Number.prototype.toJSON = Boolean.prototype.toJSON = function () { return "own"; }',
  'Date.prototype.toJSON = function () { return "own"; }',
  'Object.prototype.extend = function (other) { for (var name in other) this[name] = other[name]; return this; }',
  'Object.prototype.each = Object.prototype.inspect = Object.prototype.keys = Object.prototype.values = function () { return []; }',
  'Object.keys = function (object) { var all = []; for (var name in object) if (Object.prototype.hasOwnProperty.call(object, name)) all.push(name); return all; }',
  'Object.values = Object.toArray = function (object) { var all = []; for (var name in object) all.push(object[name]); return all; }',
  'Function.prototype.bind = function (self) { var act = this, given = Array.prototype.slice.call(arguments, 1); return function () { return act.apply(self, given.concat(Array.prototype.slice.call(arguments))); }; }',
  'String.prototype.trim = String.prototype.strip = function () { return this.replace(/^\\s+|\\s+$/g, ""); }',
  'String.prototype.contains = String.prototype.include = function (part) { return this.indexOf(part) > -1; }',
  'Element.prototype.remove = Element.prototype.hide = Element.prototype.show = function () { return this; }',
  'Event.prototype.stop = function () { this.preventDefault(); this.stopPropagation(); }',
  'document.getElementsByClassName = function () { return []; }',
];

const FROZEN = [
  'History.prototype',
  'Navigator.prototype',
  'Document.prototype',
  'window.navigation',
  'history',
  'Response.prototype',
];

const REST = [
  ...FROZEN.map((name) => `Object.freeze(${name})`),
  'var push = history.pushState; history.pushState = function () { return push.apply(history, arguments); }',
  'addEventListener("click", function (event) { event.stopImmediatePropagation(); }, true)',
  'Storage.prototype.setItem = function () { throw new Error("own storage"); }',
  'localStorage.disable_pirsch = "1"',
  'localStorage["pagebeat.outbox.1/1"] = "{"',
  'localStorage["pagebeat.outbox"] = "7"',
  'document.cookie = "ajs_anonymous_id=%E0%A4%A"',
  'window.civchat = { apiKey: "api-key" }; Object.freeze(window.civchat)',
  'window.userengage = function (name) { fuzz.note("widget", name); }; window.UE = { pageHit: function () {} }',
  'window.userengage = function () { throw new Error("own userengage"); }',
  'window._cio = [["track", "cio1"], 7, null]; window.cioanalytics = [["track", "cio2", null, null, function () { throw new Error("own callback"); }]]',
];

/** What makes a page unlike others, as code: before the tag, or at any time. */
export const anyBreak: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...TARGETS), fc.constantFrom(...WAYS))
      // The tag takes it as it is loaded: where not even that can be done, there is no tag.
      .filter(([[, name], way]) => name !== 'fetch' || !/\bget:/.test(way('', '')))
      .map(([[owner, name], way]) => way(owner, name)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...FETCHES) },
  { weight: 2, arbitrary: fc.constantFrom(...LIBRARIES) },
  { weight: 2, arbitrary: fc.constantFrom(...REST) },
);

/** What only a script of the page's own can be, before the tag. `var URL` would take away what the tag needs. */
export const anyDeclaration: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 8, arbitrary: fc.tuple(fc.constantFrom(...NAMES.split(' ')), fc.constantFrom(...DECLARED)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('URL'), fc.constantFrom(...DECLARED.slice(0, 3))) },
  )
  .map(([name, declared]) => `!${declared.replace('NAME', name)}`);
