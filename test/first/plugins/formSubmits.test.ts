// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { formSubmits } from '../../../src/first/plugins/formSubmits';
import { startPlugin } from './clicks';

const submit = (html: string): [tracked: unknown[][], isKept: boolean] => {
  document.body.innerHTML = html;
  const tracked = startPlugin(formSubmits());
  const event = new Event('submit', { bubbles: true, cancelable: true });
  return [tracked, !document.querySelector('form')!.dispatchEvent(event)];
};

test('a form that is submitted is an event, with its metadata and nothing that was filled in', () => {
  const [tracked, isKept] = submit(
    '<form data-pagebeat-submit="Signed Up" data-pagebeat-meta-plan="pro"><input name="email" value="a@b.c"></form>',
  );
  expect(tracked).toEqual([['Signed Up', { meta: { plan: 'pro' } }]]);
  expect(isKept).toBe(false);
});

test('another form is none', () => {
  expect(submit('<form data-other="x"></form>')[0]).toEqual([]);
});

test('the fields of a form may be named like anything', () => {
  const names = ['attributes', 'getAttribute', 'submit', 'target', 'action', 'cloneNode'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  expect(submit(`<form data-pagebeat-submit="a">${fields}</form>`)[0]).toEqual([['a', { meta: {} }]]);
});
