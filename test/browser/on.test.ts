import { afterEach, expect, test, vi } from 'vitest';
import { on } from '../../src/browser/on';

afterEach(() => document.body.replaceChildren());

test('listens for each of the types, and gives the event', () => {
  const heard: string[] = [];
  on('popstate hashchange', ({ type }) => heard.push(type));
  for (const type of ['popstate', 'hashchange', 'popstate', 'click']) window.dispatchEvent(new Event(type));
  expect(heard).toEqual(['popstate', 'hashchange', 'popstate']);
});

test('is there before anybody can stop the event on its way', () => {
  const listener = vi.fn();
  on('keydown', listener);
  const element = document.body.appendChild(document.createElement('input'));
  element.addEventListener('keydown', (event) => event.stopImmediatePropagation());
  document.addEventListener('keydown', (event) => event.stopImmediatePropagation(), true);
  element.dispatchEvent(new Event('keydown', { bubbles: true }));
  expect(listener).toHaveBeenCalledOnce();
});

test('hears what does not bubble', () => {
  const listener = vi.fn();
  on('scroll', listener);
  document.body.dispatchEvent(new Event('scroll'));
  expect(listener).toHaveBeenCalledOnce();
});
