import { expect, test, vi } from 'vitest';
import { clearSession } from '../../src/parts/clearSession';
import { heartbeat } from '../../src/parts/heartbeat';
import { event, page, route } from '../records';
import { createStages } from './createStages';

const shared = window as unknown as { pirschClearSession(): unknown };

test('heartbeats go on until it is called, and never again; the rest goes on as ever', async () => {
  const stages = createStages();
  const { dispatch } = stages;
  clearSession(stages, {});
  const to = [route()];
  const where = page();
  await stages.dispatch(to, 'session', where);
  expect(dispatch).toHaveBeenLastCalledWith(to, 'session', where, undefined);
  shared.pirschClearSession();
  for (let beat = 0; beat < 3; beat++) {
    await expect(stages.dispatch(to, 'session', where)).resolves.toEqual({ ok: true, skipped: 'stopped' });
  }
  expect(dispatch).toHaveBeenCalledTimes(1);
  const clicked = event();
  await expect(stages.dispatch(to, 'event', where, clicked)).resolves.toEqual({ ok: true, status: 200 });
  expect(dispatch).toHaveBeenLastCalledWith(to, 'event', where, clicked);
  await stages.dispatch(to, 'hit', where);
  expect(dispatch).toHaveBeenLastCalledWith(to, 'hit', where, undefined);
  shared.pirschClearSession();
});

test('of every destination, those that come later too', async () => {
  vi.useFakeTimers();
  const stages = createStages();
  const { dispatch } = stages;
  clearSession(stages, {});
  heartbeat(stages, {});
  const add = (key: string) => {
    const added = route({ key, settings: {} });
    stages.add(added, 'hit event session');
    added.accepted = true;
  };
  add('first');
  await vi.advanceTimersByTimeAsync(60000);
  expect(dispatch).toHaveBeenCalledTimes(2);
  shared.pirschClearSession();
  add('second');
  await vi.advanceTimersByTimeAsync(120000);
  expect(dispatch).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
