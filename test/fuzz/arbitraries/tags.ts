import fc from 'fast-check';
import { readFamilies, readOptions } from '../../../examples/catalogue/readOptions.js';
import { CODE, PROJECT } from '../../engines/harness/tagPage';
import type { File, Placement, Tag } from '../plan';
import { anyValue } from './values';

const TO = 'http://{case}.collector.test';

/** What leads to a destination; the last three are in one file only. */
const DESTINATIONS: Record<string, Record<string, string>> = {
  pirsch: {
    'data-code': CODE,
    'data-hit-endpoint': `${TO}/hit`,
    'data-event-endpoint': `${TO}/event`,
    'data-session-endpoint': `${TO}/session`,
  },
  swetrix: { 'data-project-id': PROJECT, 'data-api': `${TO}/log` },
  own: { 'data-client-id': '7', 'data-endpoint': TO },
  firstparty: { 'data-firstparty-key': 'write-key', 'data-firstparty-endpoint': TO },
  customerio: { 'data-customerio-key': 'write-key', 'data-customerio-endpoint': `${TO}/v1` },
  usercom: { 'data-usercom-key': 'api-key' },
};
const OF: Record<File, string[]> = {
  pagebeat: ['pirsch', 'swetrix'],
  'pagebeat.pirsch': ['pirsch'],
  'pagebeat.full': Object.keys(DESTINATIONS),
};

const KNOWN = readOptions().map(({ attribute }) => attribute);
const FAMILIES = [...readFamilies().map(({ attribute }) => `${attribute}-author`), 'data-tag-author'];
/** What `dataset` or the tag reads by other names than those of options. */
const STRANGE = [
  'data-__proto__',
  'data-constructor',
  'data-to-string',
  'data-to-j-s-o-n',
  'data-then',
  'data-id',
  'data-',
];
const IDS = ['pirschjs', 'pirscheventsjs', 'pirschsessionsjs', 'pirschextendedjs', 'pianjs', '__proto__', 'pirsch', ''];

const oddAttribute: fc.Arbitrary<[string, string]> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...KNOWN).chain((name) => fc.tuple(fc.constant(name), anyValue(name))) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...FAMILIES, ...STRANGE).chain((name) => fc.tuple(fc.constant(name), anyValue(name))),
  },
  { weight: 2, arbitrary: fc.constantFrom(...IDS).map((id): [string, string] => ['id', id]) },
);

const destinationsOf = (file: File): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.subarray(OF[file], { minLength: 1 }) },
    { weight: 1, arbitrary: fc.constant<string[]>([]) },
  );

/** The attributes of a tag: some destinations, and a few of whatever. */
export const attributesOf = (file: File): fc.Arbitrary<Record<string, string>> =>
  fc
    .tuple(destinationsOf(file), fc.array(oddAttribute, { maxLength: 5 }))
    .map(([names, odd]) =>
      Object.fromEntries([...names.flatMap((name) => Object.entries(DESTINATIONS[name]!)), ...odd]),
    );

export const anyFile: fc.Arbitrary<File> = fc.constantFrom('pagebeat', 'pagebeat.full', 'pagebeat.pirsch');
const anyPlacement: fc.Arbitrary<Placement> = fc.constantFrom('defer', 'plain', 'async', 'module', 'inline');

/** A tag in the page's head. */
export const anyTag: fc.Arbitrary<Tag> = anyFile.chain((file) =>
  fc.record({ file: fc.constant(file), placement: anyPlacement, attributes: attributesOf(file) }),
);
