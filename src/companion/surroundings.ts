import { guard } from '../browser/guard.js';
import { read } from '../browser/read.js';
import { IDS } from './catalogue.js';
import { createBadge } from './createBadge.js';
import type { Shown } from './describe.js';
import type { Tag } from './types.js';

/** How much is to be done: advice, or something that does not work. */
export type Level = 'info' | 'warn' | 'error';

/** Milliseconds: browsers tell of a violated policy a little after the request has failed. */
const TOLD_LATE = 300;

/** The files of ours, but for the companion. */
const OURS = /\/(pagebeat(?!\.dev)[\w.-]*\.js)/;

/** Of an address, up to the name of the file. */
const folderOf = (src: string): string => src.replace(/[^/]*([?#].*)?$/, '');

/** Our tags: also under a name of one's own, in the folder where the companion is. */
const tagsOf = (own: unknown): HTMLScriptElement[] => {
  const companion = document.querySelector<HTMLScriptElement>('script[src*="pagebeat.dev.js"]');
  const isBeside = ({ src, dataset }: HTMLScriptElement): unknown =>
    companion && folderOf(src) === folderOf(companion.src) && Object.keys(IDS).some((id) => dataset[id]);
  return ([] as HTMLScriptElement[]).filter.call(
    document.querySelectorAll('script'),
    (script) => script === own || OURS.test(script.src) || isBeside(script),
  );
};

/** The only place where the companion touches the console and the page; the panel is made by `createBadge`. */
export const surroundings = {
  /** One line. */
  say: (line: string, level: Level = 'warn'): void => guard(() => console[level]('pagebeat: ' + line))(),

  /** A group that opens to the request, field by field. */
  show: ({ title, request, fields }: Shown): void =>
    guard(() => {
      console.groupCollapsed('pagebeat: ' + title);
      console.info(request);
      if (Object.keys(fields).length) console.table(fields);
      console.groupEnd();
    })(),

  /** A panel on the page. */
  badge: createBadge,

  /** The tags of ours, in their order, with the one that has loaded the companion among them. */
  tags: (own?: unknown): Tag[] =>
    tagsOf(own).map((script) => ({
      given: Object.assign({ id: script.id }, script.dataset) as Record<string, string>,
      file: (/([^/?#]+)([?#].*)?$/.exec(script.src) || [])[1] || 'this file',
      bare: script.getAttributeNames().filter((name) => name.indexOf('data-')),
    })),

  /** The addresses of all scripts. */
  scripts: (): string[] => [].map.call(document.scripts, ({ src }: HTMLScriptElement) => src) as string[],

  /** The code of what stands in the page itself and runs before the tag has: also below it, where that is not waited for. */
  inline: (own?: unknown): string[] => {
    const scripts: HTMLScriptElement[] = [].slice.call(document.scripts);
    const [waited] = tagsOf(own).filter(({ defer, async, type }) => !defer && !async && type !== 'module');
    return scripts
      .slice(0, waited ? scripts.indexOf(waited) : undefined)
      .filter(({ src, type }) => !src && /^(|text\/javascript)$/.test(type))
      .map(({ text }) => text);
  },

  host: (): string => location.hostname,
  origin: (): string => location.origin,
  protocol: (): string => location.protocol,
  isOnline: (): boolean => !!read('navigator.onLine'),

  /**
   * Asks an address that gave no answer once more, for its head alone, and tells why: a policy of this page blocks it, the answer may not
   * be read, or there is none.
   */
  probe: (url: string): Promise<'policy' | 'cors' | 'silent'> =>
    new Promise((resolve) => {
      const hear = ({ blockedURI, disposition }: SecurityPolicyViolationEvent): void => {
        if (disposition !== 'report' && !url.indexOf(blockedURI.replace(/[?#].*/, ''))) resolve('policy');
      };
      const end = (why: 'cors' | 'silent'): unknown => setTimeout(resolve, TOLD_LATE, why);
      document.addEventListener('securitypolicyviolation', guard(hear));
      // What the page has put in its place may throw, or give nothing.
      new Promise<Response | undefined>((answer) => {
        answer(fetch(url, { method: 'HEAD', mode: 'no-cors', credentials: 'omit' }));
      }).then(
        (response) => end(response ? 'cors' : 'silent'),
        () => end('silent'),
      );
    }),
};
