import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { EXTENDED } from '../../examples/builder/piecesOf.js';
import type { Piece } from '../../examples/compose/records.js';

/** The attributes of an element, by name. */
type Attributes = Record<string, string | undefined>;

interface PageElement {
  name: string;
  attributes: Record<string, string>;
  /** Of a script: its code. */
  text: string;
}

/** What a page uses. */
export interface PageUse {
  /** Of the pieces. */
  names: string[];
  /** What on the page needs each. */
  because: Map<string, string>;
  /** The attributes of its tag. */
  given: Record<string, string>;
  /** Those that no piece has. */
  unknown: string[];
}

interface Sign {
  part: string;
  code?: RegExp;
  attribute?: RegExp;
  className?: RegExp;
  why?: string;
}

/** What a page calls or has, and the part that gives it that; none is an attribute of the tag. */
const SIGNS: Sign[] = [
  { part: 'notFound', code: /\bpirschNotFound\b/ },
  { part: 'clearSession', code: /\bpirschClearSession\b/ },
  { part: 'debug', code: /\bpirsch\.debug\b/ },
  // The stub, in whatever spelling.
  { part: 'earlyCalls', code: /\bpirsch\.q\b|\bpirsch\b[\s\S]*\bq\.push\b/, why: 'a script keeps calls for it' },
  { part: 'declaredEvents', attribute: /^(data-)?pirsch-(event|selector)$/, className: /(^|\s)pirsch-event=/ },
  { part: 'forms', attribute: /^data-pagebeat-submit$/ },
];
/** The ids of Pirsch's own scripts; and of those that count clicks on links. */
const PIRSCH_ID = /^(pirsch|pirschevents|pirschsessions|pirschextended|pian)js$/;
const EXTENDED_ID = /^(pirschextended|pian)js$/;
/** What acts without an attribute, with how an attribute turns it off. */
const USUAL: { part: string; off: (attributes: Attributes) => boolean }[] = [
  { part: 'navigation', off: ({ 'data-disable-history': off }) => off !== undefined && off !== 'false' },
  {
    part: 'heartbeat',
    off: ({ id = '', 'data-heartbeat': seconds = '', 'data-enable-sessions': sessions = 'false' }) =>
      PIRSCH_ID.test(id) ? id !== 'pirschsessionsjs' && sessions === 'false' : ['off', 'false'].includes(seconds),
  },
];

/** All elements below a node, each with its attributes by name. */
function* elementsOf(node: DefaultTreeAdapterTypes.Node): Generator<PageElement> {
  const children = 'childNodes' in node ? node.childNodes : [];
  if ('tagName' in node) {
    yield {
      name: node.tagName,
      attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
      text: node.tagName === 'script' ? children.map((child) => ('value' in child ? child.value : '')).join('') : '',
    };
  }
  // A template has what is in it apart from its children.
  for (const child of [...children, ...('content' in node ? [node.content] : [])]) yield* elementsOf(child);
}

/** Whether an attribute is one of a piece, by its name or as one of a family. */
const isOf = ({ attributes, name: piece }: Piece, name: string): boolean =>
  attributes.some(({ attribute }) =>
    attribute.endsWith('…') ? name.startsWith(attribute.slice(0, -1)) : name === attribute,
  ) ||
  (piece === 'tags' && name.startsWith('data-tag-')) ||
  (piece === 'devHost' && name === 'data-dev');

/** `false` is nothing at all. */
const isGiven = (value: string): boolean => value !== 'false';

/**
 * What a page uses of pagebeat or, where it has a vendor's own script of the same attributes, of that.
 *
 * @throws an Error when there is no such tag
 */
export const readPage = (html: string, catalogue: Piece[]): PageUse => {
  const elements = [...elementsOf(parse(html))];
  const destinations = catalogue.filter(({ kind }) => kind === 'destination');
  /** The attributes that have its id. */
  const idsOf = ({ entries }: Piece) =>
    entries.map((entry) => {
      const setting = entry.replace(/:.*/, '').trim();
      return `data-${setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    });
  const ids = destinations.flatMap(idsOf);
  const tags = elements.filter(({ name, attributes }) => name === 'script' && ids.some((id) => attributes[id]));
  if (!tags[0]) throw new Error(`There is no script with an id on that page: one of ${ids.join(', ')}.`);

  const because = new Map<string, string>();
  const add = (name: string, why: string) => {
    if (!because.has(name)) because.set(name, why);
  };
  const given: Record<string, string> = Object.assign({}, ...tags.map(({ attributes }) => attributes));
  for (const { attributes } of tags) {
    const used = Object.entries(attributes).filter(([, value]) => isGiven(value));
    for (const destination of destinations) {
      const id = idsOf(destination).find((one) => attributes[one]);
      if (id) add(destination.name, id);
    }
    for (const piece of catalogue.filter(({ kind, isForCode }) => kind === 'part' && !isForCode)) {
      const [name] = used.find(([one]) => isOf(piece, one)) ?? [];
      // It is not asked to do what it is turned off by; a host in `data-dev` is for `devHost`.
      const isOff = USUAL.some(({ part, off }) => part === piece.name && off(attributes));
      const isSwitch = piece.name === 'devHost' && /^(true)?$/.test(attributes['data-dev'] ?? 'false');
      if (name && !isOff && !isSwitch && !piece.isAlways) add(piece.name, name);
    }
    const { id = '' } = attributes;
    if (PIRSCH_ID.test(id)) add('ids', `id="${id}"`);
    if (EXTENDED_ID.test(id)) for (const name of EXTENDED) add(name, `id="${id}"`);
    for (const { part, off } of USUAL) if (!off(attributes)) add(part, 'acts by itself');
  }
  for (const { part, code, attribute, className, why = 'a script calls it' } of SIGNS) {
    for (const { name, attributes, text } of elements) {
      const found = Object.keys(attributes).find((one) => attribute?.test(one));
      if (
        code &&
        (code.test(text) || Object.entries(attributes).some(([one, value]) => /^on/.test(one) && code.test(value)))
      )
        add(part, name === 'script' ? why : 'an attribute calls it');
      else if (found) add(part, found);
      else if (className?.test(attributes.class ?? '')) add(part, 'a class');
    }
  }
  const has = (name: string) => because.has(name);
  const fitting = catalogue.filter((piece) => has(piece.name) && (!piece.for[0] || piece.for.some(has)));
  const own = Object.keys(given).filter((name) => name.startsWith('data-') && name !== 'data-dev');
  return {
    names: fitting.map(({ name }) => name),
    because,
    given: Object.fromEntries(Object.entries(given).filter(([name]) => name === 'id' || name.startsWith('data-'))),
    unknown: own.filter((name) => !catalogue.some((piece) => isOf(piece, name))),
  };
};
