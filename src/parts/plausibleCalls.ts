import { guard } from '../browser/guard.js';
import { read } from '../browser/read.js';
import type { EventOptions, Meta, Verdict } from '../types/options.js';
import type { Outcome, Part } from '../types/records.js';

declare module '../types/options.js' {
  interface EventOptions {
    /**
     * Plausible: what it brought in, with the currency as ISO 4217 has it, such as `{ amount: 9.9, currency: 'EUR' }`. It is kept for a
     * goal that has a currency.
     * @default nothing
     * @see https://plausible.io/docs/ecommerce-revenue-tracking
     */
    revenue?: {
      /** Text or a number, with a dot. */
      amount: number | string;
      /** Three letters. */
      currency: string;
    };
  }
}

/** What may come with a call of `plausible`. */
interface Options {
  props?: Meta;
  revenue?: EventOptions['revenue'];
  interactive?: boolean;
  url?: string;
  u?: string;
  callback?: (result?: { status?: number; error?: unknown }) => void;
}

interface Plausible {
  (name: string, options?: Options): Promise<Verdict>;
  q?: [string, Options?][];
  l?: boolean;
  init?: () => void;
}

const DECLARED = '[class*=plausible-event-name]';

/** Whether a path is one of a list of patterns, in which `*` is anything but a slash, and `**` anything. */
const isListed = (patterns: string, path: string): boolean =>
  patterns.split(/ *, */).some((pattern) => {
    const escaped = pattern.replace(/[^\w*/]/g, '\\$&');
    const rule = escaped.replace(/\*+/g, (stars) => (stars[1] ? '.*' : '[^/]*'));
    return new RegExp('^' + rule + '/?$').test(path);
  });

/**
 * Takes the place of Plausible's own script: its attributes `data-domain`, `data-api`, `data-include` and `data-exclude` (with its
 * wildcards), its function `plausible(name, { props, revenue, interactive, url, callback })` with the calls that were made before it had
 * loaded, its classes (`plausible-event-name=Signup`), and its opt-out (`localStorage.plausible_ignore`).
 *
 * What Plausible would drop of the properties is left out. The function returns our promise. Include and exclude hold for events
 * too.
 *
 * @for plausible
 * @excludes patterns, dashboards
 * @before page
 * @see https://plausible.io/docs/script-extensions
 */
export const plausibleCalls: Part = (stages, settings) => {
  const { readEvent, skip } = stages;
  const page = window as unknown as { plausible?: Plausible };
  const { include, exclude } = settings;
  const early = page.plausible;

  const plausible: Plausible = (name, options) => {
    const { props, revenue, interactive, url, u, callback }: Options = Object(options);
    const meta: Meta = {};
    Object.keys(Object(props)).forEach((key) => {
      const value = props![key];
      if (/string|number|boolean/.test(typeof value)) meta[key] = '' + value;
    });
    const sent = stages.track(name, { meta, revenue: revenue!, non_interactive: interactive === false }, u || url);
    if (callback) {
      const tell = guard((outcome: Outcome) =>
        callback(outcome.status ? { status: outcome.status } : outcome.reason ? { error: outcome } : undefined),
      );
      sent.then(tell, tell);
    }
    return sent;
  };

  const declare = (element: Element): void => {
    const said: Record<string, string> = {};
    const link = element.closest('a') as HTMLAnchorElement | null;
    if (link) said.url = link.href;
    (element.getAttribute('class') || '').split(/\s+/).forEach((one) => {
      const match = /^plausible-(event|revenue)-(.+?)(?:=|--)(.+)/.exec(one);
      // A `+` stands for a space, which a class can't hold.
      if (match) said[(match[1] === 'event' ? '' : '$') + match[2]] = match[3]!.replace(/\+/g, ' ');
    });
    const { name, $amount: amount, $currency: currency } = said;
    delete said.name;
    delete said.$amount;
    delete said.$currency;
    plausible(name!, { props: said, revenue: amount && currency ? { amount, currency } : undefined! });
  };

  settings.plausibleDomain = settings.plausibleDomain || settings.domain!;
  settings.plausibleEndpoint = settings.plausibleEndpoint || settings.api!;
  stages.readEvent = (name, options) => {
    const { revenue, non_interactive }: EventOptions = Object(options);
    return Object.assign(readEvent(name, options), { revenue, non_interactive });
  };
  stages.skip = (where) => {
    const path = where.at.pathname;
    return read('localStorage.plausible_ignore') === 'true'
      ? 'opt-out'
      : (include && !isListed(include, path)) || (exclude && isListed(exclude, path))
        ? 'excluded'
        : skip(where);
  };
  stages.on('click auxclick submit', ({ type, target, button }: MouseEvent) => {
    const element = (target as Element).closest(DECLARED);
    // The right button opens a menu, and others go back and forth. A form, or one in it, tells when it is sent, and not when
    // something in it is clicked.
    if (element && !(button > 1) && (type === 'submit' || !element.contains((target as Element).closest('form')))) {
      declare(element);
    }
  });
  plausible.l = true;
  plausible.init = () => {};
  page.plausible = plausible;
  // Once the tag's destination is there.
  Promise.resolve().then(
    guard<unknown>(() =>
      early!.q!.forEach(([name, options]) => {
        plausible(name, options);
      }),
    ),
  );
};
