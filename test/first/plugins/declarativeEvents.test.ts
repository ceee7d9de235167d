// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest';
import { declarativeEvents } from '../../../src/first/plugins/declarativeEvents';
import { act, startPlugin } from './clicks';

const start = (html: string, head = '') => {
  document.head.innerHTML = head;
  document.body.innerHTML = html;
  return startPlugin(declarativeEvents());
};

describe('an element declares an event', () => {
  test.each([
    ['by attributes', '<b data-pirsch-event="Bought It" data-pirsch-meta-plan="pro" data-pirsch-duration="32">x</b>'],
    ['by attributes of before', '<b pirsch-event="Bought It" pirsch-meta-plan="pro" pirsch-duration="32">x</b>'],
    ['by classes', '<b class="a pirsch-event=Bought+It  pirsch-meta-plan=pro pirsch-duration=32">x</b>'],
  ])('%s', (_how, html) => {
    const tracked = start(html);
    act('b');
    expect(tracked).toEqual([['Bought It', { meta: { plan: 'pro' }, duration: 32 }]]);
  });

  test.each([
    ['<b data-pirsch-event="a" data-pirsch-non-interactive>x</b>'],
    ['<b pirsch-event="a" pirsch-non-interactive>x</b>'],
    ['<b class="pirsch-event=a pirsch-non-interactive">x</b>'],
  ])('that is non-interactive: %s', (html) => {
    const tracked = start(html);
    act('b');
    expect(tracked).toEqual([['a', { meta: {}, non_interactive: true }]]);
  });

  test.each(['', 'soon', '-5', 'Infinity'])('whose duration is %j: it goes without', (duration) => {
    const tracked = start(`<b data-pirsch-event="a" data-pirsch-duration="${duration}">x</b>`);
    act('b');
    expect(tracked).toEqual([['a', { meta: {} }]]);
  });

  test('by both: both are sent, as there', () => {
    const tracked = start('<b data-pirsch-event="one" class="pirsch-event=two">x</b>');
    act('b');
    expect(tracked.map(([name]) => name)).toEqual(['one', 'two']);
  });

  test('without a name: the call says what is wrong', () => {
    const tracked = start('<b data-pirsch-event="">x</b>');
    act('b');
    expect(tracked).toEqual([['', { meta: {} }]]);
  });

  test('with metadata that has a sign in it, or none', () => {
    const tracked = start('<b class="pirsch-event=a pirsch-meta-q=a=b pirsch-meta-none">x</b>');
    act('b');
    expect(tracked).toEqual([['a', { meta: { q: 'a=b', none: '' } }]]);
  });
});

describe('a click', () => {
  const HTML = '<button data-pirsch-event="a"><span><i>x</i></span></button>';

  test.each([
    ['of the main button', 'click', 0, 1],
    ['of the middle button', 'auxclick', 1, 1],
    ['of the right button', 'auxclick', 2, 0],
    ['of another one', 'auxclick', 3, 0],
  ])('%s', (_which, type, button, count) => {
    const tracked = start(HTML);
    act('button', type, { button });
    expect(tracked).toHaveLength(count);
  });

  test('on something inside counts once, and each element around it that declares an event', () => {
    const tracked = start(`<div data-pirsch-event="around">${HTML}</div>`);
    act('i');
    expect(tracked.map(([name]) => name)).toEqual(['a', 'around']);
  });

  test('counts on what was added later', () => {
    const tracked = start('');
    document.body.innerHTML = HTML;
    act('i');
    expect(tracked).toHaveLength(1);
  });

  test('counts in a shadow root', () => {
    const tracked = start('<div id="host"></div>');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = HTML;
    act(root.querySelector('i')!);
    expect(tracked).toHaveLength(1);
  });

  test('counts though the page stops it, and nobody is kept from anything', () => {
    const tracked = start(HTML);
    document.querySelector('button')!.addEventListener('click', (event) => event.stopPropagation());
    expect(act('i')).toBe(true);
    expect(tracked).toHaveLength(1);
  });

  test('counts in a form whose fields are named like what elements have', () => {
    const names = ['attributes', 'getAttribute', 'matches', 'classList', 'parentNode'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const tracked = start(`<form data-pirsch-event="form">${fields}<b>x</b></form>`);
    act('b');
    expect(tracked.map(([name]) => name)).toEqual(['form']);
  });

  test('on the page or on nothing is nothing', () => {
    const tracked = start(HTML);
    document.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    act('body');
    expect(tracked).toEqual([]);
  });
});

describe('a meta declares an event', () => {
  const META = '<meta name="pirsch-event" data-pirsch-selector=".cta" data-pirsch-event="CTA" data-pirsch-meta-a="b">';

  test('for the elements of a selector', () => {
    const tracked = start('<a class="cta"><b>x</b></a><a>y</a>', META);
    act('b');
    act('a:last-child');
    act('b', 'auxclick', { button: 1 });
    expect(tracked).toEqual(Array(2).fill(['CTA', { meta: { a: 'b' } }]));
  });

  test('for another trigger, that bubbles or not', () => {
    const tracked = start(
      '<p class="cta"><input></p>',
      META.replace('>', ' data-pirsch-trigger="change">') +
        '<meta name="pirsch-event" data-pirsch-selector="p" data-pirsch-event="P" data-pirsch-trigger="focus">' +
        '<meta name="pirsch-event" data-pirsch-selector="input" data-pirsch-event="I" data-pirsch-trigger="focus">',
    );
    document.querySelector('input')!.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector('input')!.dispatchEvent(new Event('focus'));
    act('input');
    expect(tracked.map(([name]) => name)).toEqual(['CTA', 'I']);
  });

  test('that comes later', () => {
    const tracked = start('<b class="cta">x</b>');
    document.head.innerHTML = META;
    act('b');
    document.head.innerHTML = META.replace('>', ' data-pirsch-trigger="change">');
    window.dispatchEvent(new Event('DOMContentLoaded'));
    document.querySelector('b')!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(tracked).toHaveLength(2);
  });

  test.each(['[', '', 'a::'])('with the selector %j: it is told once, and the rest goes on', (selector) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const tracked = start('<b class="cta">x</b>', META.replace('.cta', selector) + META);
    act('b');
    act('b');
    expect(tracked).toHaveLength(2);
    expect(error.mock.calls.flat()).toEqual([`pagebeat: data-pirsch-selector must be a selector, not ${selector}`]);
    error.mockRestore();
  });
});
