import { expect, test } from 'vitest';
import { isLocal } from '../../src/core/isLocal';

test.each([
  // A document without a host of its own: `file:`, `about:srcdoc`, `blob:`, `data:`.
  '',
  'localhost',
  'localhost.',
  'a.localhost',
  'a.b.localhost',
  'a.localhost.',
  '127.0.0.1',
  '127.1.2.3',
  '127.255.255.254',
  '127.0.0.0',
  '0.0.0.0',
  '[::1]',
  '[::]',
  '[::ffff:7f00:1]',
])('%j is one’s own machine', (host) => {
  expect(isLocal(host)).toBe(true);
});

test.each([
  'example.com',
  'example.com.',
  'localhost.evil.com',
  'localhost.com',
  'evil-localhost',
  'mylocalhost',
  'localhost-a',
  'localhosts',
  'localhost.localdomain',
  '127.evil.com',
  '127.0.0.1.nip.io',
  '127.0.0.evil',
  '0.example.com',
  '0.0.0.0.nip.io',
  '126.0.0.1',
  '128.0.0.1',
  '27.0.0.1',
  '12.7.0.1',
  '1.127.0.0',
  '192.168.0.1',
  '10.0.0.127',
  '255.0.0.1',
  '253.0.0.1',
  '[2001:db8::1]',
  '[2001:db8:0:1::1]',
  '[fe80::1]',
  '[64:ff9b::7f00:1]',
])('%j is somebody else’s', (host) => {
  expect(isLocal(host)).toBe(false);
});

// The whole of the URL standard's ways to write such a host ends in one of the forms above.
test.each([
  'http://127.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://0177.0.0.1/',
  'http://0/',
  'http://LOCALHOST/',
  'http://LocalHost./',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[0:0:0:0:0:ffff:127.0.0.1]/',
  'http://１２７.0.0.1/',
  'file:///C:/index.html',
  'about:srcdoc',
  'data:text/html,x',
  'blob:http://a.test/1-2-3',
])('%s is so too, as a browser has its host', (url) => {
  expect(isLocal(new URL(url).hostname)).toBe(true);
});
