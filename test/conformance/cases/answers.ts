import { find } from '../find';
import type { Answer, Case, Sent, Stage } from '../types';

/** Plays an answer to the first tries of the event, and lets all else be well. */
const answerFirst = (stage: Stage, name: string, answer: Answer, times = 1): void => {
  let tries = 0;
  stage.answer = (sent: Sent) =>
    sent.items.some((item) => item.name === name) && tries++ < times ? answer : undefined;
};

const inSeconds = (tries: Sent[]): string =>
  tries
    .slice(1)
    .map(({ time }) => `${((time - tries[0]!.time) / 1000).toFixed(1)} s`)
    .join(', ');

export const refused: Case = {
  name: 'answered 400',
  why: 'What is wrong stays wrong: to send it again is load for nothing.',
  rule: 'An event that is refused with 400 is sent once, within 3 seconds; nothing is thrown.',
  level: 'should',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'refused', { status: 400 }, 99);
    await stage.call('refused');
    await stage.until(() => stage.tries('refused').length > 1, 3000);
    const { length } = stage.tries('refused');
    return find(
      length === 1,
      'sent once',
      length ? `sent again after ${inSeconds(stage.tries('refused'))}` : 'not sent',
    );
  },
};

export const limited: Case = {
  name: 'answered 429, Retry-After: 2',
  why: 'A busy day is not the day to lose events, nor to come back sooner than one is asked to.',
  rule: 'The event is sent again, not before 2 seconds have passed, and arrives within 9.',
  level: 'should',
  needs: ['events', 'retries'],
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'limited', { status: 429, headers: { 'retry-after': '2' } });
    await stage.call('limited');
    await stage.until(() => stage.events('limited').length > 0, 9000);
    const tries = stage.tries('limited');
    const hasWaited = tries.slice(1).every(({ time }) => time - tries[0]!.time >= 1900);
    const after = inSeconds(tries);
    return find(
      stage.events('limited').length === 1 && hasWaited,
      `sent again after ${after}`,
      after ? `sent again after ${after}` : 'not sent again',
    );
  },
};

export const unavailable: Case = {
  name: 'answered 503 twice',
  why: 'Every endpoint is restarted some time.',
  rule: 'The event is sent again until it is taken, once, within 12 seconds.',
  level: 'should',
  needs: ['events', 'retries'],
  async play(stage) {
    await stage.open();
    answerFirst(stage, 'unavailable', { status: 503 }, 2);
    await stage.call('unavailable');
    await stage.until(() => stage.events('unavailable').length > 0, 12_000);
    const after = inSeconds(stage.tries('unavailable'));
    return find(
      stage.events('unavailable').length === 1,
      `arrived, after ${after}`,
      after ? `sent again after ${after}` : 'not sent again',
    );
  },
};

export const cut: Case = {
  name: 'a line that is cut',
  why: 'Trains have tunnels.',
  rule: 'An event whose line is cut before the answer, for two seconds, is sent again, and arrives within 12 seconds.',
  level: 'should',
  needs: ['events', 'resends'],
  async play(stage) {
    await stage.open();
    // A browser sends it once more by itself where the line was in use before.
    const end = Date.now() + 2000;
    stage.answer = ({ time }) => (time < end ? { cut: true } : undefined);
    await stage.call('cut');
    await stage.until(() => stage.events('cut').length > 0, 12_000);
    return find(stage.events('cut').length > 0, 'arrived', 'did not arrive');
  },
};

export const offline: Case = {
  name: 'offline for two seconds',
  why: 'A phone loses its network many times a day.',
  rule: 'An event that is called without a network arrives within 12 seconds of its return.',
  level: 'should',
  needs: ['events', 'offline'],
  engines: ['chromium', 'firefox'],
  async play(stage) {
    await stage.open();
    await stage.page.offline();
    await stage.call('offline');
    await stage.until(() => false, 2000);
    await stage.page.online();
    await stage.until(() => stage.events('offline').length > 0, 12_000);
    return find(stage.events('offline').length > 0, 'arrived', 'did not arrive');
  },
};

export const never: Case = {
  name: 'an endpoint that never answers',
  why: 'One request that hangs must not hold up all that come after it.',
  rule: 'While the first pageview waits for its answer, an event is sent within 5 seconds.',
  level: 'must',
  needs: ['pageviews', 'events'],
  async play(stage) {
    stage.answer = ({ items }) => (items.some(({ kind }) => kind === 'pageview') ? { never: true } : undefined);
    await stage.open({ isQuick: true });
    await stage.until(() => stage.sent.some(({ items }) => items.length > 0), 2000);
    await stage.call('later');
    const isSent = await stage.until(() => stage.tries('later').length > 0, 5000);
    return find(isSent, 'sent', 'not sent');
  },
};

export const ignored: Case = {
  name: 'a promise that nobody listens to',
  why: 'Most pages ignore what a call gives; a failing endpoint must not fill their error reports.',
  rule: 'Events whose line is cut, or that are answered 400, leave no error that nobody caught, within 3 seconds.',
  level: 'must',
  needs: ['events'],
  async play(stage) {
    await stage.open();
    stage.answer = ({ items }) =>
      items.some(({ name }) => name === 'ignored') ? { cut: true } : items.length ? { status: 400 } : undefined;
    await stage.call('ignored');
    await stage.call('ignored_too');
    await stage.until(() => false, 2500);
    const uncaught = await stage.uncaught();
    return find(uncaught.length === 0, 'nothing', uncaught.join('; '));
  },
};

export const verdict: Case = {
  name: 'a verdict that is true',
  why: 'Who waits for an event, before a redirect or in a test, wants to know.',
  rule: 'The promise says that an event answered 200 arrived, and of one that is answered 400, and one whose line is cut for good, that it did not, within 15 seconds.',
  level: 'must',
  needs: ['events', 'verdict'],
  async play(stage) {
    await stage.open();
    stage.answer = ({ items }) =>
      items.some(({ name }) => name === 'bad')
        ? { status: 400 }
        : items.some(({ name }) => name === 'gone')
          ? { cut: true }
          : undefined;
    const saw: Record<string, string> = {};
    for (const name of ['good', 'bad', 'gone']) {
      await stage.ask(name);
      await stage.until(async () => Boolean((await stage.told(name))?.settled), 15_000);
      saw[name] = (await stage.told(name))?.settled ?? 'nothing';
    }
    const held = saw.good === 'taken' && saw.bad === 'not taken' && saw.gone === 'not taken';
    return find(held, 'true of all three', `200: ${saw.good}, 400: ${saw.bad}, cut: ${saw.gone}`);
  },
};
