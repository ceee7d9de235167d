import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findEngines } from '../../scripts/test/findEngines.js';
import { findFreePort } from '../engines/harness/findFreePort';
import { startServer } from '../engines/harness/startServer';
import { writeNginx } from './writeNginx';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const read = (name: string): string => readFileSync(fromRoot(`examples/recipes/proxy/${name}`), 'utf8');

interface Places {
  folder: string;
  port: number;
  upstream: string;
}

/** The configurations as they stand, with the site, the port and Pirsch's host of this machine in place of the real ones. */
const SERVERS = {
  nginx: ({ folder, port, upstream }: Places) => {
    const site = read('nginx.conf')
      .replaceAll('https://api.pirsch.io', upstream)
      .replaceAll('/var/www/site', fromRoot('dist').replace(/\/$/, ''))
      .replace('listen 80;', `listen 127.0.0.1:${port};`);
    return writeNginx(folder, site);
  },
  caddy: ({ folder, port, upstream }: Places) => {
    const site = read('Caddyfile')
      .replaceAll('https://api.pirsch.io', upstream)
      .replaceAll('/var/www/site', fromRoot('dist').replace(/\/$/, ''))
      .replace(/^example\.com \{/m, `http://127.0.0.1:${port} {`);
    const file = join(folder, 'Caddyfile');
    writeFileSync(file, `{\n\tadmin off\n}\n${site}`);
    return ['run', '--config', file, '--adapter', 'caddyfile'];
  },
};

const programs = findEngines();

for (const [name, configure] of Object.entries(SERVERS)) {
  const found = programs[name as keyof typeof SERVERS];
  const lack = 'missing' in found ? ` (skipped, ${found.missing})` : '';

  describe.skipIf(lack)(`the configuration for ${name}${lack}`, () => {
    test('serves the script, and forwards what it sends, with the address and without the cookies', async () => {
      const server = await startServer();
      const folder = mkdtempSync(join(tmpdir(), 'pagebeat-proxy-'));
      const port = await findFreePort();
      const args = configure({ folder, port, upstream: `http://127.0.0.1:${server.proxyPort}` });
      const child = spawn((found as { path: string }).path, args, {
        stdio: 'ignore',
        // Where Caddy keeps what it would have for the next time.
        env: { ...process.env, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder },
      });
      onTestFinished(async () => {
        child.kill();
        await server.close();
        rmSync(folder, { recursive: true, force: true });
      });

      const origin = `http://127.0.0.1:${port}`;
      const get = (path: string, init?: RequestInit) => fetch(origin + path, init);
      let script: Response | undefined;
      for (let tries = 0; !script && tries < 200; tries++) script = await get('/pb.js').catch(() => wait(25) as never);
      expect((await script?.text()) === readFileSync(fromRoot('dist/pagebeat.js'), 'utf8')).toBe(true);

      const headers = { cookie: 'session=secret', authorization: 'Basic c2VjcmV0', 'x-forwarded-for': '192.0.2.1' };
      const query = `code=5gXQXdNTvteM4eVY35fNBkcU5CbStFSq&url=${encodeURIComponent('http://example.com/p/pv?a=b&c')}`;
      const event = {
        identification_code: '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq',
        url: 'http://example.com/',
        event_name: 'a',
      };
      const answers = [
        await get(`/p/pv?${query}`, { headers }),
        await get('/p/e', { method: 'POST', body: JSON.stringify(event), headers }),
        await get(`/p/s?${query}`, { method: 'POST', headers }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(server.hits.map(({ kind, path }) => [kind, path])).toEqual([
        ['pageview', '/hit'],
        ['event', '/event'],
        ['heartbeat', '/session'],
      ]);
      expect(server.hits[0]!.query.url).toBe('http://example.com/p/pv?a=b&c');
      expect(server.hits[1]!.json).toEqual(event);
      expect(server.hits[2]!.query.url).toBe('http://example.com/p/pv?a=b&c');
      for (const hit of server.hits) {
        expect(hit.headers['x-forwarded-for']).toBe('127.0.0.1');
        expect(hit.headers.cookie ?? hit.headers.authorization).toBeUndefined();
        expect(hit.headers['user-agent']).toBeTruthy();
      }
    });
  });
}
