import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, inject, test, vi } from 'vitest';
import { DESTINATIONS, importsOf, MODULES, optionsOf, PARTS } from './entryPoints';

const folder = join(inject('project'), 'server');
mkdirSync(folder, { recursive: true });
const file = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};

const all = [Object.keys(DESTINATIONS), PARTS] as const;
const SKIPPED = { ok: true, skipped: 'server' };

/** Calls everything that a tracker has. @returns what the calls resolve with */
const TRY = `export const tryAll = async (createTracker, options) => {
  const track = createTracker(options);
  const verdicts = [await track('Signed Up', { meta: { plan: 'pro' } }), await track(), await track.pageview()];
  await Promise.all([track.ready, track.flush()]);
  track.optOut();
  verdicts.push(await track('Signed Up'));
  track.optIn();
  track.stop();
  verdicts.push(await track('Signed Up'), await track.pageview());
  await track.flush();
  return verdicts;
};
`;
file('tryAll.js', TRY);

/** Imports everything and tries it, as a server would; tells what came of it, and what it left behind. */
const node = file(
  'node.js',
  `
import { tryAll } from './tryAll.js';
const known = Object.getOwnPropertyNames(globalThis).length;
${MODULES.map((name) => `await import('${name}');`).join('\n')}
${importsOf(...all).replace(/import (.*) from (.*);/g, 'const $1 = await import($2);')}
const verdicts = await tryAll(createTracker, ${optionsOf(...all)});
console.log(JSON.stringify({
  verdicts,
  globals: Object.getOwnPropertyNames(globalThis).length - known,
  timers: process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length,
}));
`,
);
const DONE = { verdicts: Array(6).fill(SKIPPED), globals: 0, timers: 0 };

/** Runs a file until it ends by itself. */
const run = (path: string) => {
  const { stdout, stderr, status, signal } = spawnSync(process.execPath, [path], { encoding: 'utf8', timeout: 8000 });
  return { status, signal, stderr, said: stdout.trim() };
};

test('plain Node: every import, every call, and the process ends', () => {
  const { said, ...rest } = run(node);
  expect(rest).toEqual({ status: 0, signal: null, stderr: '' });
  expect(JSON.parse(said)).toEqual(DONE);
});

test('a worker thread of Node', () => {
  const path = file(
    'thread.js',
    `import { Worker } from 'node:worker_threads';\nnew Worker(new URL('./node.js', import.meta.url));\n`,
  );
  const { said, ...rest } = run(path);
  expect(rest).toEqual({ status: 0, signal: null, stderr: '' });
  expect(JSON.parse(said)).toEqual(DONE);
});

// CommonJS is not offered; newer versions of Node let it require a module all the same.
test.skipIf(!('require_module' in process.features))('require in a Node that can require modules', () => {
  const path = file(
    'required.cjs',
    `const { createTracker } = require('pagebeat');
     ${MODULES.map((name) => `require('${name}');`).join('\n')}
     const { pirsch } = require('pagebeat/destinations/pirsch');
     createTracker({ destinations: [pirsch({ code: 'code' })] })('Signed Up').then((verdict) => console.log(JSON.stringify(verdict)));`,
  );
  const { said, status } = run(path);
  expect(status).toBe(0);
  expect(JSON.parse(said)).toEqual(SKIPPED);
});

/** What the runtimes without a page have in their global scope, beside the language. */
const SCOPES: Record<string, (scope: Record<string, unknown>) => object> = {
  'a web worker': (scope) => ({
    self: scope,
    navigator: { language: 'en', onLine: true, userAgent: 'a browser' },
    location: { href: 'https://example.com/worker.js', hostname: 'example.com' },
    WorkerGlobalScope: class {},
    importScripts: () => {},
    postMessage: () => {},
  }),
  'a worker at the edge': (scope) => ({ self: scope, navigator: { userAgent: 'Cloudflare-Workers' }, caches: {} }),
  'Deno 2': (scope) => ({ self: scope, navigator: { userAgent: 'Deno/2.0.0', language: 'en' }, Deno: { version: {} } }),
  'Deno 1, whose window has no document': (scope) => ({
    self: scope,
    window: scope,
    navigator: { userAgent: 'Deno/1.40.0' },
    Deno: { version: {} },
    localStorage: {},
  }),
};

test.each(Object.entries(SCOPES))('%s: nothing is thrown, nothing is touched', async (_name, make) => {
  const entry = file(
    'scope.js',
    `${importsOf(...all)}\nimport { tryAll } from './tryAll.js';
     export const verdicts = () => tryAll(createTracker, ${optionsOf(...all)});`,
  );
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    globalName: 'site',
    write: false,
  });

  const spies = {
    addEventListener: vi.fn(),
    removeEventListener: vi.fn(),
    fetch: vi.fn(),
    setTimeout: vi.fn(),
    setInterval: vi.fn(),
    queueMicrotask: vi.fn(),
  };
  const scope: Record<string, unknown> = { ...spies, console: { log: vi.fn(), warn: vi.fn(), error: vi.fn() } };
  Object.assign(scope, make(scope));
  createContext(scope);
  const before = [...Object.keys(scope), 'site'].sort();
  const verdicts = await runInContext(`${outputFiles[0]!.text}\nsite.verdicts()`, scope);
  // They come from another realm, with prototypes of its own.
  expect(JSON.parse(JSON.stringify(verdicts))).toEqual(DONE.verdicts);
  expect(Object.keys(scope).sort()).toEqual(before);
  for (const spy of [...Object.values(spies), ...Object.values(scope.console as typeof spies)]) {
    expect(spy).not.toHaveBeenCalled();
  }
});
