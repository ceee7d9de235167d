import { guard } from '../browser/guard.js';
import { readAddress } from '../browser/readAddress.js';
import { prepare } from '../core/prepare.js';
import type { Answer, Part } from '../types/records.js';

declare module '../types/options.js' {
  interface Settings {
    /** Have the browser send a last heartbeat when the page is gone, also by a crash, where it can. @default false */
    lastBeat?: Switch;
  }
}

/** Chromium's, from 135 on, in pages by https. */
type FetchLater = (url: string, init: RequestInit) => unknown;

/**
 * Keeps a last heartbeat ready in the browser (`data-last-beat`), which sends it when the page is gone, by a crash of the tab too: where
 * there is `fetchLater`, that is Chromium from 135 on, in pages by https. It is renewed with each pageview and each heartbeat that
 * was taken, and ends when those do. So a visit has one request more at most, and none twice. Elsewhere it does nothing.
 *
 * It stores nothing that a page could read; the browser keeps the request, which is a heartbeat like any other, until the page is
 * gone. `pirsch.consent(false)` takes it back.
 *
 * @for pirsch, swetrix
 * @needs heartbeat
 * @see https://fetch.spec.whatwg.org/#fetch-later-method
 * @before consent
 */
export const lastBeat: Part = (stages, { lastBeat }) => {
  const { send } = stages;
  const { fetchLater } = window as unknown as { fetchLater?: FetchLater };
  /** By the key of its route. */
  const kept: Record<string, AbortController> = Object.create(null);
  const drop = (key: string): void => {
    if (kept[key]) kept[key].abort();
  };

  if (lastBeat == null || !fetchLater) return;
  stages.withdraw = () => Object.keys(kept).forEach(drop);
  stages.send = (delivery) => {
    const sent = send(delivery);
    sent.then(
      guard(({ status }: Answer) => {
        const { kind, route } = delivery;
        const { key, timer } = route!;
        // One that is refused says nothing of heartbeats.
        if (kind === 'event') return;
        drop(key);
        if (!timer || !(status! < 400)) return;
        const [beat] = prepare([route!], 'session', stages.readPage(''), undefined, stages.make);
        const { signal } = (kept[key] = new window.AbortController());
        fetchLater(readAddress(beat!.url).href, Object.assign(beat!, { signal, credentials: 'omit' }) as RequestInit);
      }),
      () => {},
    );
    return sent;
  };
};
