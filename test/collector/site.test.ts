import { expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createSite } from '../../examples/site/createSite.js';

const HIT = '/hit?code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq&url=https%3A%2F%2Fexample.com%2F';
const site = createSite({ collector: createCollector(), isOwnOnly: true });
const open = createSite({ collector: createCollector() });

it.each(['http://127.0.0.1:8080', 'http://localhost:8080', 'http://shop.localhost', 'http://[::1]:8080'])(
  'tells at %s what was collected',
  async (origin) => {
    expect((await site.request(`${origin}/collector/report`)).status).toBe(200);
  },
);

it('tells nothing by a name that a foreign site may have led here, and takes no less there', async () => {
  for (const [path, method] of [
    ['/collector/report', 'GET'],
    ['/collector/stream', 'GET'],
    ['/collector/hits/1', 'GET'],
    ['/collector/hits', 'DELETE'],
  ]) {
    const response = await site.request(`http://rebound.test:8080${path}`, { method });
    expect(response.status).toBe(403);
    expect((await response.json()).error).toContain('--host rebound.test');
  }
  expect((await site.request(`http://rebound.test:8080${HIT}`)).status).toBe(200);
  expect((await open.request('http://rebound.test:8080/collector/report')).status).toBe(200);
});

it('gives no other origin leave to read or to forget', async () => {
  for (const method of ['GET', 'OPTIONS', 'DELETE', 'POST']) {
    const headers = { origin: 'https://evil.test', 'access-control-request-method': 'DELETE' };
    const { headers: answered } = await open.request('http://localhost/collector/hits', { method, headers });
    expect(answered.get('access-control-allow-origin')).toBeNull();
  }
});

it('says what there is in place of an unknown address', async () => {
  const inspection = await site.request('http://localhost/collector/reprot');
  expect(inspection.status).toBe(404);
  expect((await inspection.json()).error).toContain('GET /collector/report');
  const route = await site.request('http://localhost/evnet', { method: 'POST' });
  expect(route.status).toBe(404);
  expect(route.headers.get('access-control-allow-origin')).toBe('*');
  expect(await route.text()).toContain('There is nothing at POST /evnet. The collector answers:');
});
