import { beforeEach, describe, expect, it } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';

const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';
const PID = 'aUn1quEid-3x';
const URL = 'http://site.test/';

let collector: ReturnType<typeof createCollector>;
beforeEach(() => {
  collector = createCollector();
});

const send = async (path: string, body?: object) => {
  const init = body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  await collector.app.fetch(new Request(`http://collector.test${path}`, init));
  const { warnings, error } = collector.hits.at(-1)!;
  return { warnings, error };
};
const keys = (count: number, value = 'v') =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, value]));
const toPirsch = (more: object) =>
  send('/event', { identification_code: CODE, url: URL, event_name: 'Button Clicked', ...more });
const toCustomerio = (event: string) =>
  send('/v1/t', { type: 'track', event, anonymousId: 'a', messageId: event, writeKey: 'key' });

describe('what is counted, and yet', () => {
  it.each([
    [{ event_meta: keys(20) }, undefined],
    [{ event_meta: keys(21) }, 'metadata of at most 20 keys is kept, not of 21'],
    [{ event_meta: keys(15), tags: keys(21) }, 'metadata of at most 20 keys is kept, not of 21'],
    [{ event_meta: { a: 'v'.repeat(2001) } }, 'values of metadata are cut at 2000 characters'],
    [{ event_meta: { ['k'.repeat(101)]: 'v' } }, 'keys of metadata are cut at 100 characters'],
    [{ tags: { author: 'v'.repeat(51) } }, 'values of tags are cut at 50 characters'],
  ])('Pirsch would cut: %j', async (more, warning) => {
    const { warnings, error } = await toPirsch(more);
    expect(error).toBeUndefined();
    expect(warnings?.[0]).toBe(warning);
  });

  it('Pirsch would cut the tag of a pageview', async () => {
    const query = new URLSearchParams({ code: CODE, url: URL, tag_author: 'v'.repeat(51) });
    expect((await send(`/hit?${query}`)).warnings).toEqual(['values of tags are cut at 50 characters']);
  });

  it.each([
    ['button_clicked', undefined],
    ['Button Clicked', /letters, digits, _ and \. only/],
    ['a'.repeat(64), /fewer than 64/],
    ['1st', /begin with a letter/],
  ])('Swetrix documents another form for: %s', async (ev, warning) => {
    const { warnings, error } = await send('/log/custom', { pid: PID, ev });
    expect(error).toBeUndefined();
    if (warning) expect(warnings?.[0]).toMatch(warning);
    else expect(warnings).toBeUndefined();
  });

  it('Firstparty has a guideline for names', async () => {
    expect((await send('/events/track', { write_key: 'key', event: 'Form Submitted' })).warnings).toBeUndefined();
    expect((await send('/events/track', { write_key: 'key', event: 'form_submitted' })).warnings).toEqual([
      'the guideline for names is "Form Submitted", not "form_submitted"',
    ]);
  });

  it('Customer.io cuts, has to be escaped for, or does what a name says', async () => {
    expect((await toCustomerio('signed_up')).warnings).toBeUndefined();
    expect((await toCustomerio(' signed_up ')).warnings).toEqual(['the spaces around the name are cut']);
    expect((await toCustomerio('a*b')).warnings).toEqual(['*, + and | in a name have to be escaped in every search']);
    expect((await toCustomerio('User Deleted')).warnings?.[0]).toMatch(/^"User Deleted" is no event/);
  });
});

it('what is null, or no name, is nothing to warn of', async () => {
  expect((await toPirsch({ event_meta: null, tags: null })).warnings).toBeUndefined();
  const page = { type: 'page', event: 5, anonymousId: 'a', messageId: 'm', writeKey: 'key' };
  expect(await send('/v1/p', page)).toEqual({ warnings: undefined, error: undefined });
});

it('what is refused has its reason, and no advice', async () => {
  const { warnings, error } = await toPirsch({ event_meta: { ...keys(21), nested: {} } });
  expect(error).toMatch(/event_meta must be one flat object of strings/);
  expect(warnings).toBeUndefined();
});
