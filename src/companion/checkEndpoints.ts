import { attributeOf } from './attributeOf.js';
import { sentences } from './sentences.js';
import { written } from './written.js';

/** The whole addresses, with the end of each at its vendor. */
const WHOLE: Record<string, string> = {
  hitEndpoint: '/hit',
  eventEndpoint: '/event',
  sessionEndpoint: '/session',
};

/** The bases: what is added to each, and the path that the vendor's own has. */
const BASES: Record<string, [added: RegExp, path: string]> = {
  api: [/\/(custom|hb)$/, '/log'],
  customerioEndpoint: [/\/(t|p|track|page)$/, '/v1'],
  firstpartyEndpoint: [/\/events\/track$/, ''],
};

/** Those that may be a base or whole: nothing is said of their paths. */
const EITHER = ['plausibleEndpoint', 'hostUrl', 'matomoUrl', 'posthogHost', 'ownEndpoint'];

/**
 * What to say of endpoints: a base where a whole address is needed, the other way round, or what is blocked on a page by https. Pure.
 *
 * @param protocol of the page
 */
export const checkEndpoints = (given: Record<string, unknown>, protocol: string, isTag = true): string[] => {
  const said: string[] = [];
  const look = (name: string, check: (url: string, path: string, attribute: string) => void): void => {
    const value = given[name];
    const attribute = isTag ? attributeOf(name) : name;
    if (!value || typeof value !== 'string') return;
    if (!/^(https?:\/\/[^/]|\/)/.test(value)) {
      // A path, a host, or a host with another beginning.
      const better = /^[\w-]+(\/|$)/.test(value) ? '/' + value : value.replace(/^(\w+:)?\/*/, 'https://');
      said.push(sentences.noAddress(attribute, written(value), written(better)));
      return;
    }
    const url = value.replace(/\/+$/, '');
    if (protocol === 'https:' && !value.indexOf('http:')) {
      said.push(sentences.mixed(attribute, written(value.replace('http:', 'https:'))));
    }
    check(url, url.replace(/^\w+:\/\/[^/]*/, ''), attribute);
  };

  Object.keys(WHOLE).forEach((name) => {
    look(name, (url, path, attribute) => {
      const end = WHOLE[name]!;
      const other = Object.keys(WHOLE)
        .map((key) => WHOLE[key]!)
        .filter((one) => one !== end && path.slice(-one.length) === one)[0];
      if (!path) said.push(sentences.base(attribute, written(url + end)));
      else if (other) said.push(sentences.swapped(attribute, other, written(url.slice(0, -other.length) + end)));
    });
  });
  look('endpoint', (_url, path, attribute) => {
    const others = Object.keys(WHOLE).map((name) => (isTag ? attributeOf(name) : name));
    if (!path) said.push(sentences.oneForAll(attribute, others));
  });
  Object.keys(BASES).forEach((name) => {
    const [added, own] = BASES[name]!;
    look(name, (url, path, attribute) => {
      if (added.test(path)) said.push(sentences.whole(attribute, written(url.replace(added, ''))));
      else if (!path && own) said.push(sentences.base(attribute, written(url + own)));
    });
  });
  look('goatcounter', (url, path, attribute) => {
    if (path && !/\/count$/.test(path)) {
      said.push(sentences.counter(attribute, written(url.replace(/[?#].*/, '') + '/count')));
    }
  });
  EITHER.forEach((name) => {
    look(name, () => {});
  });
  return said;
};
