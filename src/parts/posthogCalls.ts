import { guard } from '../browser/guard.js';
import { readStored } from '../browser/readStored.js';
import { warnLocally } from '../browser/warnLocally.js';
import type { Meta } from '../types/options.js';
import type { Part } from '../types/records.js';
import { sendRaw } from './around/sendRaw.js';

/** What the page's snippet has put there: a list of calls, with those of `init` apart. */
type Stub = [method: string, ...given: unknown[]][] & { _i?: [key: string, config?: Config][] };

interface Config {
  api_host?: string;
  capture_pageview?: boolean | string;
}

/** What a page may call beside: it does nothing. */
const OTHERS =
  'init identify alias reset group register register_once unregister people set opt_in_capturing opt_out_capturing setPersonProperties';

/**
 * Takes the place of PostHog's own script: `posthog.capture(name, properties)`, with what the page's snippet has kept of the calls
 * before it had loaded; its key and its `api_host` as in `posthog.init`, or `data-posthog-key` and `data-posthog-host`; and its
 * opt-out (`__ph_opt_in_out_KEY` in localStorage). `capture_pageview: false` is as there. The other functions are there and do
 * nothing, and say so on localhost: nobody is identified.
 *
 * @for posthog
 * @before page
 * @see https://posthog.com/docs/libraries/js
 */
export const posthogCalls: Part = (stages, settings) => {
  const { skip } = stages;
  const page = window as unknown as { posthog?: unknown };
  const early = (page.posthog || []) as Stub;
  const capture = sendRaw(stages);
  const posthog: Record<string, unknown> = { capture };

  guard(() => {
    const [key, config] = early._i![0]!;
    const { api_host, capture_pageview }: Config = Object(config);
    settings.posthogKey = key;
    settings.posthogHost = api_host!;
    if (capture_pageview === false) settings.disablePageViews = '';
  })();
  stages.skip = (where) => (readStored('__ph_opt_in_out_' + settings.posthogKey) === '0' ? 'opt-out' : skip(where));
  OTHERS.split(' ').forEach((name) => {
    posthog[name] = () => warnLocally(name);
  });
  page.posthog = posthog;
  // Once the tag's destination is there.
  Promise.resolve().then(
    guard<unknown>(() =>
      early.forEach(([method, name, meta]) => {
        if (method === 'capture') capture(name as string, meta as Meta);
      }),
    ),
  );
};
