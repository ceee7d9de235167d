import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBuilder } from '../../examples/builder/server/createBuilder.js';
import { measure } from '../../examples/catalogue/measure.js';
import { CODE } from '../engines/harness/tagPage';

const builder = createBuilder();
const live = async (params: Record<string, string> | string) => {
  const answer = await builder.request(`/live?${new URLSearchParams(params)}`);
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};

test('GET /options has the script files as they are in dist', async () => {
  const { files, options, destinations, stub } = await (await builder.request('/options')).json();
  expect(files).toHaveLength(13);
  for (const { file, integrity, raw, gzip, brotli } of files) {
    const text = readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
    expect({ raw, gzip, brotli }).toEqual(measure(text));
    expect(integrity).toBe(`sha384-${createHash('sha384').update(text).digest('base64')}`);
  }
  expect(options.length).toBeGreaterThan(40);
  expect(destinations.map(({ title }: { title: string }) => title).sort()).toEqual([
    'Customer.io',
    'Firstparty',
    'GoatCounter',
    'Matomo',
    'Pirsch',
    'Plausible',
    'PostHog',
    'Swetrix',
    'Umami',
    'User.com',
    'your own endpoint',
  ]);
  expect(stub).toMatch(/^<script>var pirsch=.*<\/script>$/);
});

test('GET /live is a page with the tag, and with what leads it to the collector', async () => {
  const { status, text, headers } = await live({ 'data-code': CODE, 'data-hit-endpoint': 'https://my.host/hit' });
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';/);
  expect(text).toContain(`<script defer src="/pagebeat.pirsch.js"
    data-code="${CODE}"
    data-hit-endpoint="/hit"
    data-event-endpoint="/event"
    data-session-endpoint="/session"
    data-dev></script>`);
  expect(text).toContain('In place of your own data-hit-endpoint.');
  expect(text).not.toContain('/usercom/widget.js');
  expect((await builder.request(`/live/pricing?data-code=${CODE}`)).status).toBe(200);
});

test('GET /live has the widget where it is needed, and the file from here wherever it will be', async () => {
  const { text } = await live({ 'data-usercom-key': 'k', folder: 'https://cdn.example.com/', integrity: '' });
  expect(text).toMatch(/<script defer src="\/pagebeat\.usercom\.js"[^>]* integrity="sha384-/);
  expect(text.indexOf('/builder/civchat.js')).toBeLessThan(text.indexOf('/usercom/widget.js'));
  expect(text.indexOf('data-usercom-key')).toBeLessThan(text.indexOf('/builder/civchat.js'));
});

test('GET /live makes text of what the address says, never markup', async () => {
  const evil = `"><img src=x onerror=alert(1)>'&`;
  const { status, text } = await live({ 'data-code': CODE, 'data-title-prefix': evil, 'data-tag-x': evil });
  expect(status).toBe(200);
  expect(text).not.toContain('<img');
  expect(text).toContain('data-title-prefix="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;\'&amp;"');
});

test.each([
  ['', 'destination: Choose where it sends to.'],
  ['data-code=abc', 'data-code: A code has 32 letters and digits, and this has 3 characters.'],
  [`data-code=${CODE}&data-evil=1`, 'data-evil: No script knows an attribute of this name.'],
  [`data-code=${CODE}&src=https://evil.example/`, 'src: No script knows an attribute of this name.'],
  [`data-code=${CODE}&id=x`, 'id: Choose one of these: pirschjs,'],
  [`data-code=${CODE}&data-global=location`, 'data-global: Every page has a “location” of its own already'],
  [`data-code=${CODE}&data-tag-x=${'x'.repeat(2001)}`, 'data-tag-x: This has 2001 characters'],
  [`data-code=${CODE}&__proto__=x`, '__proto__: No script'],
])('GET /live?%.60s has the status 400, and says why', async (search, message) => {
  const { status, text, headers } = await live(search);
  expect(status).toBe(400);
  expect(headers.get('content-type')).toMatch(/^text\/plain/);
  expect(text).toContain(message);
});
