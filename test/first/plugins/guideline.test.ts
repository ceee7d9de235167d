import { expect, test } from 'vitest';
import { guideline } from '../../../src/first/plugins/guideline';
import { sampleEvent } from '../../samples';
import { adviceOf } from './advice';

const of = (style: 'title' | 'snake', name: string) => adviceOf(guideline(style), { event: sampleEvent({ name }) });

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
  expect(adviceOf(guideline('title'), {})).toEqual([]);
});

test('another one is told of, and changes nothing', () => {
  const lines = adviceOf(guideline('camel' as 'snake'), { event: sampleEvent({ name: '?' }) });
  expect(lines).toEqual(['pagebeat: guideline must be title or snake, not camel']);
});
