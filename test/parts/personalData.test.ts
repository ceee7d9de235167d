import { describe, expect, test } from 'vitest';
import { personalData } from '../../src/parts/personalData';
import type { Meta } from '../../src/types/options';
import { event } from '../records';
import { adviceOf } from './advice/adviceOf';

const ofMeta = (meta: Meta | undefined) => adviceOf(personalData, {}, { event: event({ meta }) });
const ofAddress = (url: string) => adviceOf(personalData, {}, { page: { url: 'http://localhost:3000' + url } });

describe('metadata', () => {
  test.each<[Meta, string]>([
    [{ contact: 'jane.doe+shop@mail.example.com' }, 'meta.contact looks like an e-mail address'],
    [{ note: 'write to <jane@example.co>, please' }, 'meta.note looks like an e-mail address'],
    [{ paid: '4111 1111 1111 1111' }, 'meta.paid looks like a card number'],
    [{ paid: 4111111111111111 }, 'meta.paid looks like a card number'],
    [{ paid: '3782-822463-10005' }, 'meta.paid looks like a card number'],
    [{ call: '+49 30 1234567' }, 'meta.call looks like a phone number'],
    [{ call: 'me at +1 (555) 123-4567' }, 'meta.call looks like a phone number'],
    [{ call: '555-123-4567' }, 'meta.call looks like a phone number'],
    [{ call: '(555) 123-4567' }, 'meta.call looks like a phone number'],
    [{ a: 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x' }, 'meta.a looks like a token or a password'],
    [{ a: 'd41d8cd98f00b204e9800998ecf8427e' }, 'meta.a looks like a token or a password'],
    [{ password: 'hunter2' }, 'meta.password looks like a token or a password'],
    [{ api_key: 'x' }, 'meta.api_key looks like a token or a password'],
    [{ user: { mails: ['a@b.example'] } }, 'meta.user.mails.0 looks like an e-mail address'],
  ])('%j: %s', (meta, line) => {
    expect(ofMeta(meta)).toEqual([`pagebeat: ${line}: nothing personal belongs in metadata`]);
  });

  test.each<[Meta | undefined]>([
    [undefined],
    [{}],
    [{ plan: 'pro', price: 49.99, count: 1234567, yes: true }],
    [{ order: '4111 1111 1111 1112' }],
    [{ at: '2026-11-21T18:04:37.000Z', day: '2026-11-21', time: 1700000000000 }],
    [{ id: '5b1f2c1e-8a7d-4c59-9d2a-3f1e6a7b8c9d' }],
    [{ slug: 'a-very-long-slug-of-2026-that-goes-on-and-on' }],
    [{ handle: '@pagebeat', ratio: '3/4', version: '1.2.3-beta.4', range: '100-200', ip: '192.168.0.1' }],
    [{ tokens: '', keyboard: 'qwerty', passage: 'a', secretary: 'b' }],
    [{ nothing: null, list: [1, 2], deep: { a: { b: 'c' } } }],
    [{ text: 'a'.repeat(100) }],
  ])('%j is harmless', (meta) => {
    expect(ofMeta(meta)).toEqual([]);
  });
});

describe('an address', () => {
  test.each([
    ['/?email=jane%40example.com', '"email" in the query looks like an e-mail address: data-disable-query leaves'],
    ['/a?x=1&token=abc', '"token" in the query looks like a token or a password: data-disable-query leaves'],
    ['/users/jane@example.com/edit', 'the path looks like an e-mail address: report another one, or leave the page'],
    ['/reset/0123456789abcdef0123456789abcdef', 'the path looks like a token or a password'],
    ['/#/invite?to=jane@example.com', '"to" in the query looks like an e-mail address'],
  ])('%s: %s', (url, line) => {
    const lines = ofAddress(url);
    expect(lines).toEqual([expect.stringContaining('pagebeat: ' + line)]);
    expect(lines[0]).not.toMatch(/jane|abc/);
  });

  test.each([
    ['/'],
    ['/pricing?utm_source=news&utm_medium=email&page=2'],
    ['/blog/2026/11/21/a-title'],
    ['/%E0%A4%A'],
    ['/?a'],
    ['/?a=%'],
  ])('%s is harmless', (url) => {
    expect(ofAddress(url)).toEqual([]);
  });

  test('of a host with a user in front is not the path', () => {
    expect(adviceOf(personalData, {}, { page: { url: 'http://jane@localhost.test/' } })).toEqual([]);
  });
});

test('the same is told once', () => {
  const personal = event({ meta: { a: 'a@b.example' } });
  expect(adviceOf(personalData, {}, { event: personal }, { event: personal }, {})).toHaveLength(1);
});
