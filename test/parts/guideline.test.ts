import { expect, test, vi } from 'vitest';
import { guideline } from '../../src/parts/guideline';
import { event } from '../records';
import { adviceOf } from './advice/adviceOf';
import { createStages } from './createStages';

const of = (style: string, name: string) => adviceOf(guideline, { guideline: style }, { event: event({ name }) });

// The good and the bad examples of Firstparty's document among them.
test.each([
  ['title', 'Form Submitted'],
  ['title', 'Newsletter Signup'],
  ['title', 'File Download'],
  ['snake', 'form_submitted'],
  ['snake', 'clicked'],
  ['snake', 'step_2'],
] as const)('%s: %s is as it should be', (style, name) => {
  expect(of(style, name)).toEqual([]);
});

test.each([
  ['title', 'form submitted'],
  ['title', 'Button clicked'],
  ['title', 'Product 126'],
  ['title', 'Cart-Abandoned'],
  ['title', 'Clicked'],
  ['title', 'Form  Submitted'],
  ['snake', 'Form Submitted'],
  ['snake', 'formSubmitted'],
  ['snake', 'form__submitted'],
  ['snake', '_form'],
] as const)('%s: %s is told of, with an example', (style, name) => {
  const example = style === 'title' ? '"Form Submitted"' : '"form_submitted"';
  expect(of(style, name)).toEqual([expect.stringMatching(`^pagebeat: name "${name}" is off .*${example}$`)]);
});

test('has nothing to say of pageviews', () => {
  expect(adviceOf(guideline, { guideline: 'title' }, {})).toEqual([]);
});

test.each(['camel', 'Title', 'constructor', '__proto__'])(
  '%s is none: that is told of, and changes nothing',
  (style) => {
    expect(of(style, '?')).toEqual([`pagebeat: guideline must be title or snake, not ${style}`]);
  },
);

test.each<Record<string, string>>([{}, { guideline: '' }, { guideline: 'false' }])('%j asks for none', (attributes) => {
  expect(adviceOf(guideline, attributes, { event: event({ name: '?' }) })).toEqual([]);
});

test('the same is told once, and each name by itself', () => {
  const [one, other] = [event({ name: 'one' }), event({ name: 'other' })];
  const lines = adviceOf(guideline, { guideline: 'title' }, { event: one }, { event: other }, { event: one });
  expect(lines).toEqual([expect.stringContaining('"one"'), expect.stringContaining('"other"')]);
});

test('a page without a console gets nothing thrown for a guideline that is none', () => {
  vi.stubGlobal('console', undefined);
  expect(() => guideline(createStages(), { guideline: 'camel' as never })).not.toThrow();
  vi.unstubAllGlobals();
});
