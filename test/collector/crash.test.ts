import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createStore } from '../../examples/collector/store/createStore.js';
import { spawnCollector } from './spawnCollector.js';

const EVENTS = 10_000;
const AT_ONCE = 50;
const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';

const folder = mkdtempSync(join(tmpdir(), 'pagebeat-crash-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The status of the answer, or 0 when there was none. */
const sendEvent = (port: number, agent: Agent, name: string): Promise<number> =>
  new Promise((resolve) => {
    const body = JSON.stringify({ identification_code: CODE, url: 'http://site.test/', event_name: name });
    const sent = request({ port, host: '127.0.0.1', agent, method: 'POST', path: '/event' }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0));
      response.on('error', () => resolve(0));
    });
    sent.on('error', () => resolve(0)).end(body);
  });

describe('killed in the middle of 10,000 events', () => {
  it.each([2000, 5000, 8000])('after %i, it has every event that it has answered with success', async (killAfter) => {
    const file = join(folder, `${killAfter}.db`);
    const { child, port } = await spawnCollector(file);
    const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
    const accepted: string[] = [];
    let next = 0;

    const sendAll = async () => {
      while (next < EVENTS && child.exitCode === null && !child.killed) {
        const name = `event ${next++}`;
        if ((await sendEvent(port, agent, name)) !== 200) continue;
        accepted.push(name);
        if (accepted.length === killAfter) child.kill('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, sendAll));
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    agent.destroy();

    expect(accepted.length).toBeGreaterThanOrEqual(killAfter);
    expect(accepted.length).toBeLessThan(EVENTS);
    const store = createStore({ file });
    const kept = new Set(store.recent(EVENTS).map(({ decoded }) => decoded.name));
    const counted = store.report({ period: 'today', filter: [], rows: EVENTS }).events.rows;
    store.close();
    expect(accepted.filter((name) => !kept.has(name))).toEqual([]);
    expect(counted.length).toBe(kept.size);
  });
});
