import type { AddressInfo } from 'node:net';
import { type ServerType, serve } from '@hono/node-server';
import { createCollector } from '../../examples/collector/createCollector.js';

export type Hit = ReturnType<typeof createCollector>['hits'][number];

/** The ids that the collector takes for well formed. */
export const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
export const PID = 'aUn1quEid-3x';
export const KEY = 'write-key';
export const WEBSITE = '5d710dbd-3a2e-43e3-a553-97b415090c63';

/** The recording collector on a port of its own, and the attributes that lead a tag to it. */
export const startCollector = async () => {
  const collector = createCollector();
  const server = await new Promise<ServerType>((done) => {
    const started = serve({ fetch: collector.app.fetch, port: 0, hostname: '127.0.0.1' }, () => done(started));
  });
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const of = (kind: Hit['kind']) => (destination?: string) =>
    collector.hits.filter((hit) => hit.kind === kind && (!destination || hit.destination === destination));

  return Object.assign(collector, {
    origin,
    pirsch: {
      'data-code': CODE,
      'data-hit-endpoint': `${origin}/hit`,
      'data-event-endpoint': `${origin}/event`,
      'data-session-endpoint': `${origin}/session`,
    } as Record<string, string>,
    swetrix: { 'data-project-id': PID, 'data-api': `${origin}/log` } as Record<string, string>,
    firstparty: { 'data-firstparty-key': KEY, 'data-firstparty-endpoint': origin } as Record<string, string>,
    customerio: { 'data-customerio-key': KEY, 'data-customerio-endpoint': `${origin}/v1` } as Record<string, string>,
    usercom: { 'data-usercom-key': KEY } as Record<string, string>,
    plausible: { 'data-plausible-domain': 'app.test', 'data-plausible-endpoint': origin } as Record<string, string>,
    umami: { 'data-website-id': WEBSITE, 'data-host-url': origin } as Record<string, string>,
    goatcounter: { 'data-goatcounter': `${origin}/count` } as Record<string, string>,
    matomo: { 'data-matomo-url': origin, 'data-matomo-site': '1' } as Record<string, string>,
    posthog: { 'data-posthog-key': 'phc_key', 'data-posthog-host': origin } as Record<string, string>,
    own: { 'data-own-endpoint': `${origin}/own` } as Record<string, string>,
    pageviews: of('pageview'),
    events: of('event'),
    heartbeats: of('heartbeat'),
    stop: () =>
      new Promise<void>((done) => {
        server.close(() => done());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  });
};
