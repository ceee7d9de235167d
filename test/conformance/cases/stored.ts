import { findNone } from '../find';
import type { Case } from '../types';

const STORED = `JSON.stringify([
  ...document.cookie.split('; ').filter(Boolean).map((text) => 'cookie ' + text.split('=')[0]),
  ...Object.keys(localStorage).map((name) => 'localStorage ' + name),
  ...Object.keys(sessionStorage).map((name) => 'sessionStorage ' + name),
])`;

export const stored: Case = {
  name: 'no cookies, nothing stored',
  why: 'What is stored on a device needs a consent in many countries.',
  rule: 'A visit with an event leaves no cookie and nothing in a storage.',
  level: 'must',
  needs: ['storeless'],
  async play(stage) {
    await stage.open();
    await stage.call('stored');
    await stage.until(() => stage.events('stored').length > 0, 2000);
    return findNone(JSON.parse(await stage.page.evaluate<string, []>(STORED)), 'nothing');
  },
};
