import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Part } from '../../src/types/records';
import { act, startPart } from './startPart';

let declaredEvents: Part;
const error = vi.spyOn(console, 'error').mockImplementation(() => {});

// A wrong selector is told of once in the life of a page.
beforeEach(async () => {
  error.mockClear();
  vi.resetModules();
  ({ declaredEvents } = await import('../../src/parts/declaredEvents'));
});

const start = (html: string, head = '', attributes: Record<string, string> = {}) => {
  document.head.innerHTML = head;
  document.body.innerHTML = html;
  return startPart(declaredEvents, attributes);
};

describe('an element declares an event', () => {
  test.each([
    ['by attributes', '<b data-pirsch-event="Bought It" data-pirsch-meta-plan="pro" data-pirsch-duration="32">x</b>'],
    ['by attributes of before', '<b pirsch-event="Bought It" pirsch-meta-plan="pro" pirsch-duration="32">x</b>'],
    ['by classes', '<b class="a pirsch-event=Bought+It  pirsch-meta-plan=pro pirsch-duration=32">x</b>'],
  ])('%s', (_how, html) => {
    const { tracked } = start(html);
    act('b');
    expect(tracked).toEqual([['Bought It', { meta: { plan: 'pro' }, duration: 32 }]]);
  });

  test.each([
    ['<b data-pirsch-event="a" data-pirsch-non-interactive>x</b>'],
    ['<b pirsch-event="a" pirsch-non-interactive>x</b>'],
    ['<b class="pirsch-event=a pirsch-non-interactive">x</b>'],
  ])('that is non-interactive: %s', (html) => {
    const { tracked } = start(html);
    act('b');
    expect(tracked).toEqual([['a', { meta: {}, non_interactive: true }]]);
  });

  test.each(['', 'soon', '-5', 'Infinity'])('whose duration is %j: it goes without', (duration) => {
    const { tracked } = start(`<b data-pirsch-event="a" data-pirsch-duration="${duration}">x</b>`);
    act('b');
    expect(tracked).toEqual([['a', { meta: {} }]]);
  });

  test('by both: both are sent, as there', () => {
    const { names } = start('<b data-pirsch-event="one" class="pirsch-event=two">x</b>');
    act('b');
    expect(names()).toEqual(['one', 'two']);
  });

  test('without a name: the call says what is wrong', () => {
    const { tracked } = start('<b data-pirsch-event="">x</b>');
    act('b');
    expect(tracked).toEqual([['', { meta: {} }]]);
  });

  test('with metadata that has a sign in it, or none', () => {
    const { tracked } = start('<b class="pirsch-event=a pirsch-meta-q=a=b pirsch-meta-none">x</b>');
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
    const { tracked } = start(HTML);
    act('button', type, { button });
    expect(tracked).toHaveLength(count);
  });

  test('on something inside counts once, and each element around it that declares an event', () => {
    const { names } = start(`<div data-pirsch-event="around">${HTML}</div>`);
    act('i');
    expect(names()).toEqual(['a', 'around']);
  });

  test('counts on what was added later', () => {
    const { tracked } = start('');
    document.body.innerHTML = HTML;
    act('i');
    expect(tracked).toHaveLength(1);
  });

  test('counts in a shadow root', () => {
    const { tracked } = start('<div id="host"></div>');
    const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
    root.innerHTML = HTML;
    act(root.querySelector('i')!);
    expect(tracked).toHaveLength(1);
  });

  test('counts where a browser does not tell the path', () => {
    const hide = (event: Event) => Object.defineProperty(event, 'composedPath', { value: undefined });
    window.addEventListener('click', hide, true);
    const { tracked } = start(HTML);
    act('i');
    window.removeEventListener('click', hide, true);
    expect(tracked).toHaveLength(1);
  });

  test('counts though the page stops it, and nobody is kept from anything', () => {
    const { tracked } = start(HTML);
    document.querySelector('button')!.addEventListener('click', (event) => event.stopPropagation());
    expect(act('i')).toBe(true);
    expect(tracked).toHaveLength(1);
  });

  test('counts in a form whose fields are named like what elements have', () => {
    const names = ['attributes', 'getAttribute', 'matches', 'classList', 'parentNode', 'control', 'localName'];
    const fields = names.map((name) => `<input name="${name}">`).join('');
    const { names: sent } = start(`<form data-pirsch-event="form">${fields}<b>x</b></form>`);
    act('b');
    expect(sent()).toEqual(['form']);
  });

  test('on the page, on nothing, or on the window by a script, is nothing', () => {
    const { tracked } = start(HTML);
    document.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    window.dispatchEvent(new Event('click'));
    act('body');
    expect(tracked).toEqual([]);
  });

  test('is told by the function that is there then, which parts may stand around', () => {
    const { stages, tracked } = start(HTML);
    const outer = vi.fn(async () => ({ ok: true }) as const);
    stages.track = outer;
    act('i');
    expect(outer).toHaveBeenCalledExactlyOnceWith('a', { meta: {} });
    expect(tracked).toEqual([]);
  });
});

describe('one act of a person is one event', () => {
  const LABEL = 'data-pirsch-event="A"';
  const click = (selector: string) => document.querySelector<HTMLElement>(selector)!.click();

  test.each([
    ['a label with a checkbox in it', `<label ${LABEL}><input type="checkbox"><span>here</span></label>`, 'span'],
    ['a label with a radio button in it', `<label ${LABEL}><input type="radio"><span>here</span></label>`, 'span'],
    ['a label with a text field in it', `<label ${LABEL}><span>here</span><input></label>`, 'span'],
    ['the label itself', `<label ${LABEL}><input type="checkbox">here</label>`, 'label'],
    ['the control itself', `<label ${LABEL}><input type="checkbox"><span>here</span></label>`, 'input'],
    ['a button in a label', `<label ${LABEL}><button><i>here</i></button></label>`, 'button'],
    ['a label for a control elsewhere', `<label ${LABEL} for="c"><span>here</span></label><input id="c">`, 'span'],
    ['what is around both', `<p ${LABEL}><label for="c"><i>here</i></label><input id="c"></p>`, 'i'],
    ['by classes', '<label class="pirsch-event=A"><input type="checkbox"><span>here</span></label>', 'span'],
    ['the control declares it', `<label><input type="checkbox" ${LABEL}><span>here</span></label>`, 'span'],
    ['a control elsewhere declares it', `<label for="c"><i>here</i></label><input id="c" ${LABEL}>`, 'i'],
  ])('%s', (_what, html, selector) => {
    const { names } = start(html);
    click(selector);
    expect(names()).toEqual(['A']);
  });

  test('a label and its control each declare one: each is sent once', () => {
    const { names } = start('<label data-pirsch-event="L"><input data-pirsch-event="C"><span>here</span></label>');
    click('span');
    expect(names()).toEqual(['L', 'C']);
  });

  test('the next act is another event: the same label, its control, and the label again', () => {
    const { names } = start(`<label ${LABEL}><input type="checkbox"><span>here</span></label>`);
    for (const selector of ['span', 'span', 'input', 'input', 'span']) click(selector);
    expect(names()).toHaveLength(5);
  });

  test('a button that is clicked again and again is as many', () => {
    const { names } = start(`<button ${LABEL}>here</button>`);
    for (let index = 0; index < 3; index++) click('button');
    expect(names()).toHaveLength(3);
  });

  test('a page’s own script hands a click on, as in a card', () => {
    const { names } = start(`<div ${LABEL} id="card"><i>here</i><button data-pirsch-event="B">go</button></div>`);
    document.querySelector('#card')!.addEventListener('click', ({ target }) => {
      if ((target as Element).localName === 'i') click('button');
    });
    click('i');
    expect(names()).toEqual(['A', 'B']);
    click('button');
    expect(names()).toEqual(['A', 'B', 'B', 'A']);
  });

  test('by several clicks in turn, and some in one another', () => {
    const { names } = start(`<p ${LABEL}><i>here</i><b>x</b><u>y</u></p>`);
    document.querySelector('i')!.addEventListener('click', () => {
      click('b');
      click('u');
    });
    document.querySelector('b')!.addEventListener('click', () => click('u'));
    click('i');
    expect(names()).toEqual(['A']);
  });

  // Browsers hand it on after the click, at its time: https://html.spec.whatwg.org/multipage/forms.html#the-label-element
  const at = (selector: string | Element, timeStamp: number, isTrusted = true) => {
    const event = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperties(event, { timeStamp: { value: timeStamp }, isTrusted: { value: isTrusted } });
    (typeof selector === 'string' ? document.querySelector(selector)! : selector).dispatchEvent(event);
  };

  test('after the click and at its time', () => {
    const { names } = start(`<label ${LABEL} for="c"><span>here</span></label><p ${LABEL}><input id="c"></p>`);
    at('span', 5);
    at('input', 5);
    expect(names()).toEqual(['A', 'A']);
    at('input', 6);
    at('p', 6);
    expect(names()).toHaveLength(3);
    at('p', 7);
    expect(names()).toHaveLength(4);
  });

  test('by a script, where several clicks may be at one time: only to a label’s control', () => {
    const { names } = start(`<p ${LABEL}><b>x</b><label for="c"><i>here</i></label><input id="c"></p>`);
    at('b', 5, false);
    at('b', 5, false);
    expect(names()).toHaveLength(2);
    at('i', 6, false);
    at('input', 6, false);
    expect(names()).toHaveLength(3);
  });

  test('in a closed shadow root, where only its host is seen', () => {
    const { names } = start(`<div ${LABEL}></div>`);
    const root = document.querySelector('div')!.attachShadow({ mode: 'closed' });
    root.innerHTML = '<label><input type="checkbox"><span>here</span></label>';
    at(root.querySelector('span')!, 5);
    at(root.querySelector('input')!, 5);
    expect(names()).toEqual(['A']);
  });

  test('of a meta, whichever of the elements its selector finds', () => {
    const { names } = start(
      '<div class="row"><label class="row"><input class="row"><span>here</span></label></div>',
      '<meta name="pirsch-event" data-pirsch-selector=".row" data-pirsch-event="M">',
    );
    click('span');
    expect(names()).toEqual(['M']);
    click('input');
    expect(names()).toEqual(['M', 'M']);
  });

  test('by the keyboard: the control is clicked, and its label hands nothing on', () => {
    const { names } = start(`<label ${LABEL}><input type="checkbox"><span>here</span></label>`);
    document.querySelector('input')!.dispatchEvent(new KeyboardEvent('keyup', { key: ' ', bubbles: true }));
    act('input', 'click', { detail: 0 });
    expect(names()).toEqual(['A']);
  });
});

describe('a meta declares an event', () => {
  const META = '<meta name="pirsch-event" data-pirsch-selector=".cta" data-pirsch-event="CTA" data-pirsch-meta-a="b">';

  test('for the elements of a selector', () => {
    const { tracked } = start('<a class="cta"><b>x</b></a><a>y</a>', META);
    act('b');
    act('a:last-child');
    act('b', 'auxclick', { button: 1 });
    expect(tracked).toEqual(Array(2).fill(['CTA', { meta: { a: 'b' } }]));
  });

  test('for another trigger, that bubbles or not', () => {
    const { names } = start(
      '<p class="cta"><input></p>',
      META.replace('>', ' data-pirsch-trigger="change">') +
        '<meta name="pirsch-event" data-pirsch-selector="p" data-pirsch-event="P" data-pirsch-trigger="focus">' +
        '<meta name="pirsch-event" data-pirsch-selector="input" data-pirsch-event="I" data-pirsch-trigger="focus">',
    );
    document.querySelector('input')!.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector('input')!.dispatchEvent(new Event('focus'));
    act('input');
    expect(names()).toEqual(['CTA', 'I']);
  });

  test('that comes later', () => {
    const { tracked } = start('<b class="cta">x</b>');
    document.head.innerHTML = META;
    act('b');
    document.head.innerHTML = META.replace('>', ' data-pirsch-trigger="change">');
    window.dispatchEvent(new Event('DOMContentLoaded'));
    document.querySelector('b')!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(tracked).toHaveLength(2);
  });

  test('that comes later, which the page tells of by pirschInit(), as often as it likes', () => {
    const { tracked } = start('<b class="cta">x</b>');
    document.head.innerHTML = META.replace('>', ' data-pirsch-trigger="change">');
    const { pirschInit } = window as unknown as { pirschInit(): unknown };
    pirschInit();
    pirschInit();
    document.querySelector('b')!.dispatchEvent(new Event('change', { bubbles: true }));
    expect(tracked).toHaveLength(1);
  });

  test.each(['[', '', 'a::'])('with the selector %j: it is told once, and the rest goes on', (selector) => {
    const { tracked } = start('<b class="cta">x</b>', META.replace('.cta', selector) + META);
    act('b');
    act('b');
    expect(tracked).toHaveLength(2);
    expect(error.mock.calls).toEqual([[`pagebeat: invalid selector ${selector}`]]);
  });

  test('and pirschInit() throws nothing into the page', () => {
    start('');
    vi.spyOn(document, 'querySelectorAll').mockImplementation(() => {
      throw new Error('the page’s own');
    });
    expect((window as unknown as { pirschInit(): unknown }).pirschInit).not.toThrow();
    vi.mocked(document.querySelectorAll).mockRestore();
  });
});

describe('with the id', () => {
  test.each([
    ['pirschjs', 0],
    ['pirscheventsjs', 0],
    ['pirschsessionsjs', 0],
    ['pirschextendedjs', 1],
    ['pianjs', 1],
    ['', 1],
    ['mine', 1],
    ['my-pirschjs', 1],
  ])('%j of its tag: %i', (id, count) => {
    const { tracked, addTag } = start('<b data-pirsch-event="a">x</b>', '', { id });
    act('b');
    expect(tracked).toHaveLength(count);
    // A later tag may want what the first one does not; it is there once.
    addTag({ id: 'pirschjs' });
    act('b');
    expect(tracked).toHaveLength(count * 2);
    addTag({ id: 'pianjs' });
    addTag({});
    act('b');
    expect(tracked).toHaveLength(count * 2 + 1);
  });
});
