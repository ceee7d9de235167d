import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { test } from 'vitest';
import { spawnBound } from './spawnBound';

test('a program that is stopped takes along what it started', async () => {
  const { child, stop } = await spawnBound('sh', ['-c', 'echo started >&3; sleep 99 & wait']);
  const output = child.stdio[3] as Readable;
  await once(output, 'data');
  const closed = once(output, 'end');
  await stop();
  await closed;
});
