import { expect, test, vi } from 'vitest';
import { forms } from '../../src/parts/forms';
import { startPart } from './startPart';

const submit = (html: string): [tracked: unknown[][], isKept: boolean] => {
  document.body.innerHTML = html;
  const { tracked } = startPart(forms);
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

test('a form without a name for it: the call says what is wrong', () => {
  expect(submit('<form data-pagebeat-submit></form>')[0]).toEqual([['', { meta: {} }]]);
});

test('the fields of a form may be named like anything', () => {
  const names = ['attributes', 'getAttribute', 'submit', 'target', 'action', 'cloneNode'];
  const fields = names.map((name) => `<input name="${name}">`).join('');
  expect(submit(`<form data-pagebeat-submit="a">${fields}</form>`)[0]).toEqual([['a', { meta: {} }]]);
  // As browsers have it, which this DOM does not.
  const { names: sent } = startPart(forms);
  const form = document.querySelector('form') as { attributes?: unknown } & Element;
  Object.defineProperty(form, 'attributes', { value: form.firstElementChild, configurable: true });
  form.dispatchEvent(new Event('submit', { bubbles: true }));
  Reflect.deleteProperty(form, 'attributes');
  expect(sent()).toEqual(['a']);
});

test('a form that comes later counts, and each time', () => {
  const { names } = startPart(forms);
  document.body.innerHTML = '<form data-pagebeat-submit="a"></form>';
  for (let index = 0; index < 2; index++) document.querySelector('form')!.dispatchEvent(new Event('submit'));
  expect(names()).toEqual(['a', 'a']);
});

test('counts though the page stops it', () => {
  document.body.innerHTML = '<form data-pagebeat-submit="a"></form>';
  document.querySelector('form')!.addEventListener('submit', (event) => event.stopImmediatePropagation());
  const { names } = startPart(forms);
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true }));
  expect(names()).toEqual(['a']);
});

test('what other scripts dispatch by that name, on what is no form, changes nothing', () => {
  const { tracked } = startPart(forms);
  const error = vi.fn();
  window.addEventListener('error', error);
  for (const target of [window, document, document.body]) target.dispatchEvent(new Event('submit', { bubbles: true }));
  window.removeEventListener('error', error);
  expect(tracked).toEqual([]);
  expect(error).not.toHaveBeenCalled();
});
