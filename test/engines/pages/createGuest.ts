import { expect } from 'vitest';
import type { describeEngines } from '../harness/describeEngines';
import { CODE, PROJECT, serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from '../harness/tagPage';
import { witness } from './witness';

type Context = Parameters<Parameters<typeof describeEngines>[1]>[0];

export const GUEST = 'http://app.test/guest';

export const BOTH = `${TO_PIRSCH} ${TO_SWETRIX}`;

/** What both destinations get of a page with one event. */
export const ALL = ['pirsch event 200', 'pirsch pageview 200', 'swetrix event 201', 'swetrix pageview 201'];

/** What the witness tells of that event. */
export const FINE = ['clicked: then { ok: true, status: 200 }'];

/** A function that is run as a script of the page; it uses nothing from around it. */
export const script = (action: () => void, attributes = ''): string => `<script ${attributes}>(${action})()</script>`;

export const WITNESS = '<script src="/witness.js"></script>';

/** One event and the report. */
export const clickAndFinish = (): void => {
  addEventListener('load', () => {
    window.witness.track('clicked', { duration: 1, meta: { a: 1 } });
    window.witness.finish();
  });
};

/** Pages that drive themselves by the witness, and what comes of them. */
export const createGuest = ({ engine, server }: Context) => {
  const reports: Record<string, string[]> = {};
  let report: string[] | undefined;
  const javascript = { headers: { 'content-type': 'text/javascript' } };
  serveTag(server);
  server.page('/witness.js', () => ({ body: witness, ...javascript }));
  server.page('/report', async ({ search }, request) => {
    report = (await request.text()).split('\n').filter(Boolean);
    reports[search] = report;
    return '';
  });
  /** What arrived, preflights apart. */
  const arrived = (): string[] =>
    server.hits
      .filter(({ kind }) => kind !== 'preflight')
      .map(({ destination, kind, status }) => `${destination} ${kind} ${status}`)
      .sort();
  /** The fields of a pageview that has a body, or of the event of that name. */
  const json = (destination: string, name?: string): Record<string, unknown> =>
    server.hits
      .filter((hit) => hit.destination === destination && hit.json)
      .map((hit) => hit.json as Record<string, unknown>)
      .find((fields) => (fields.event_name ?? fields.ev) === name)!;
  /** The addresses of the pageviews that each was told of; Swetrix is told paths. */
  const pageviews = (destination: string): string[] =>
    server.hits.flatMap((hit) =>
      hit.kind === 'pageview' && hit.destination === destination ? String(hit.decoded.page) : [],
    );
  return {
    arrived,
    json,
    /** The addresses that Pirsch was told of, once all know this one: that is half a second after its last change. */
    async pageviews(last: string): Promise<string[]> {
      const { pathname } = new URL(last);
      await server.until(() => {
        const paths = pageviews('swetrix');
        return pageviews('pirsch').includes(last) && (!paths[0] || paths.includes(pathname));
      }, 15_000);
      return pageviews('pirsch');
    },
    /** What `clickAndFinish` sends from `GUEST` arrived with all of its fields and no others. */
    expectFields(title: unknown = 'Title'): void {
      const size = expect.any(Number);
      expect(server.hits.find(({ path }) => path === '/hit')!.query).toEqual({
        nc: expect.stringMatching(/^\d{13}$/),
        code: CODE,
        url: GUEST,
        t: title,
        ref: '',
        w: expect.stringMatching(/^\d+$/),
        h: expect.stringMatching(/^\d+$/),
      });
      expect(json('pirsch', 'clicked')).toEqual({
        identification_code: CODE,
        url: GUEST,
        title,
        referrer: '',
        screen_width: size,
        screen_height: size,
        event_name: 'clicked',
        event_duration: 1,
        event_meta: { a: '1' },
      });
      const page = { pid: PROJECT, pg: '/guest', lc: expect.stringMatching(/./) };
      // The time zone is read when the browser is idle: a tag that comes later may know it at once.
      const withoutZone = ({ tz, ...rest }: Record<string, unknown>) => {
        expect(['string', 'undefined']).toContain(typeof tz);
        return rest;
      };
      expect(withoutZone(json('swetrix'))).toEqual(page);
      expect(withoutZone(json('swetrix', 'clicked'))).toEqual({
        ...page,
        ev: 'clicked',
        meta: { a: '1', duration: '1' },
      });
    },
    /** Opens a page with the witness, and resolves with what the page saw: its own lines, then those of its console. */
    async visit({
      before = '',
      after = script(clickAndFinish),
      attributes = BOTH,
      body = '',
      tag = 'pagebeat',
    } = {}): Promise<string[]> {
      server.page('/guest', tagPage(attributes, { before: WITNESS + before, body: after + body, tag }));
      return this.open(GUEST);
    },
    /** Opens pages with the witness, each a frame of one page, at `GUEST?0`, `GUEST?1` and so on; resolves as `visit` does. */
    async visitAll(
      visits: { before?: string; after?: string; body?: string; attributes?: string; tag?: string }[],
    ): Promise<string[][]> {
      server.page('/guest', ({ search }) => {
        const visit = visits[+search.slice(1)]!;
        const { before = '', after = script(clickAndFinish), body = '', attributes = BOTH, tag = 'pagebeat' } = visit;
        return tagPage(attributes, { before: WITNESS + before, body: body + after, tag });
      });
      const addresses = visits.map((_visit, index) => `?${index}`);
      const frames = addresses.map((search) => `<iframe src="/guest${search}"></iframe>`);
      server.page('/outer', `<!doctype html><title>Outer</title>${frames.join('')}`);
      for (const search of addresses) delete reports[search];
      const page = await engine.newPage();
      page.goto('http://app.test/outer').catch(() => {});
      await server.until(() => addresses.every((search) => reports[search]), 20_000);
      return addresses.map((search) => reports[search]!);
    },
    /** Opens a page that brings the witness along. */
    async open(url: string): Promise<string[]> {
      report = undefined;
      const page = await engine.newPage();
      // The driver may not survive the page; what counts is what is reported.
      page.goto(url).catch(() => {});
      return server.until(() => report, 20_000);
    },
  };
};
