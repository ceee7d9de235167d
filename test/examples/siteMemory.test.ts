import { expect, test, vi } from 'vitest';

const loaded = vi.hoisted(() => vi.fn());
vi.mock('typescript', () => {
  loaded();
  return { default: {} };
});

test('the site begins without a compiler in memory, which only the builder needs', async () => {
  const { serveSite } = await import('../../examples/site/serveSite.js');
  const site = await serveSite({ port: 0 });
  await site.close();
  expect(loaded).not.toHaveBeenCalled();
});
