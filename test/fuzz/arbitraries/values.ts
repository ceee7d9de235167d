import fc from 'fast-check';

/** What people, templates and content systems leave in an attribute. */
const ODD = [
  '',
  'false',
  'true',
  'FALSE',
  '0',
  '1',
  '-1',
  ' ',
  ',',
  ' , ,',
  ':',
  '/',
  '[',
  '(',
  '*',
  '\\',
  'x{1,3},y',
  '%',
  '%E0%A4%A',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '1e9',
  '{}',
  '[]',
  '{{ page.title }}',
  '<script>',
  '"&quot;',
  "'",
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'приватно',
  '🦊',
  '\u2028',
  'a'.repeat(3000),
];

const ENDPOINTS = [
  '/log',
  '/hit',
  'http://{case}.collector.test',
  'http://{case}.collector.test/log/',
  'http://{case}.collector.test//',
  '//{case}.collector.test/log',
  'http:/{case}.collector.test',
  'https://{case}.collector.test/hit',
  'http://',
  'http://a b/',
  'http://[',
  'httpx://x/',
  'javascript:1',
  'ftp://{case}.collector.test/',
  'data:text/plain,',
  '?x',
  '#',
  'collector.test/hit',
];

/** What belongs to some attributes, by a part of their names. */
const OWN: [name: RegExp, values: string[]][] = [
  [/endpoint|^data-api$/, ENDPOINTS],
  [/^data-code$/, ['5gXQXdNTvteM4eVY35fNBkcU5CbStFSq', 'short', 'two words', '5gXQXdNTvteM4eVY35fNBkcU5CbStFSQ']],
  [/^data-(project-id|.*-key)$/, ['aUn1quEid-3x', 'two words']],
  [/^data-client-id$/, ['7', '8', '-1', '7a']],
  [/^data-(in|ex)clude$/, ['^/', '.*', '/c\\d+x/', '/\\d$', '(?<a>', '(a+)+$', '/nowhere, /1']],
  [/^data-(heartbeat|interval-ms)$/, ['off', '1', '5', '30', '1000', '60000', '400000', '0.5', '1e6', '2147484']],
  [/^data-global$/, ['track', 'pirsch', 'location', 'top', 'name', 'name2', 'class', 'fuzz-1', 'ж', 'frameElement']],
  [
    /^data-domain$/,
    ['a.test', 'a.test,b.test', 'a.test:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef', 'a.test,a.test', 'a.test:,b:c:d'],
  ],
  [/^data-names$/, ['any', 'none']],
  [/^data-accept$/, ['userengage', '_cio', 'cioanalytics', 'userengage,_cio,cioanalytics', 'other, _cio']],
  [/^data-guideline$/, ['title', 'snake', 'other']],
  [/^data-dev$/, ['', 'true', 'example.com', 'http://example.com/', 'false', 'a b']],
  [/^data-customerio-allow$/, ['User Deleted', 'recipient,from_address']],
];

/** A value for an attribute: often one of its kind. */
export const anyValue = (name: string): fc.Arbitrary<string> => {
  const own = OWN.filter(([of]) => of.test(name)).flatMap(([, values]) => values);
  const odd = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...ODD) }, fc.string({ maxLength: 12 }));
  return own.length ? fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...own) }, odd) : odd;
};
