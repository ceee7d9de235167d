import { expect, test } from 'vitest';
import type { ListedHit } from '../../examples/collector/records.js';
import { isOf } from '../../examples/shared/isOf.js';

const hitOf = (page: string | undefined) => ({ decoded: { page } }) as ListedHit;

test.each([
  ['/click.html', 'http://127.0.0.1:8080/click.html', true],
  ['/click.html', 'http://127.0.0.1:8080/form.html', false],
  ['/click.html', '/click.html?plan=pro#top', true],
  ['/navigation.html', 'http://127.0.0.1:8080/navigation/news', true],
  ['/navigation/news', 'http://127.0.0.1:8080/navigation.html', true],
  ['/builder/live', 'https://www.example.com/shop/builder/live?x', true],
  ['/builder/live', 'http://127.0.0.1:8080/', false],
  ['/', 'http://127.0.0.1:8080/', true],
  ['/', 'http://127.0.0.1:8080/index.html?a', true],
  ['/index.html', 'http://127.0.0.1:8080/', true],
  ['/', 'http://127.0.0.1:8080/click.html', false],
  // A heartbeat of Swetrix; an address that nobody can read.
  ['/click.html', undefined, true],
  ['/click.html', 'http://', true],
])('at %s: %s', (path, page, isIts) => {
  expect(isOf(path)(hitOf(page))).toBe(isIts);
});
