import { launch } from 'puppeteer-core';
import { measure } from '../../scripts/measure.mjs';
import { quietChromium } from '../../scripts/quietChromium.mjs';
import { loadTag } from './loadTag.mjs';
import { serveTags } from './serveTags.mjs';
import { tags } from './tags.mjs';

const SLOWDOWN = 4;

/** What is measured, with the unit that is printed. What an empty page costs as well is taken off. */
const FIGURES = {
  script: 'Script at load, main-thread CPU, ms',
  slowScript: `Script at load, ${SLOWDOWN}x slowed down, ms`,
  tasks: 'All tasks at load, main-thread CPU, ms',
  slowTasks: `All tasks at load, ${SLOWDOWN}x slowed down, ms`,
  heap: 'Heap after load, KB',
  call: 'An event, until the call returns, µs',
  spent: 'An event, main-thread CPU until it is answered, µs',
  gzip: 'Script, gzip, bytes',
  brotli: 'Script, brotli, bytes',
  bytes: 'Sent at load, with headers and preflights, bytes',
  preflights: 'Preflights at load',
  eventBytes: 'Sent by an event, with headers and preflights, bytes',
  eventRequests: 'Requests of 1,000 events',
  eventPreflights: 'Preflights of 1,000 events',
};

async function measureOnce(browser, served, tag) {
  const fast = await loadTag(browser, served, tag, 1);
  const slow = await loadTag(browser, served, tag, SLOWDOWN);
  const { received, events } = fast;
  const script = measure(Object.values(tag.files('')).join('\n'));
  return { fast, slow };
}
