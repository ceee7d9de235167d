import { expect, test } from 'vitest';
import { makeRoutes } from '../../../src/first/core/makeRoutes';
import { pirsch } from '../../../src/first/destinations/pirsch';
import { swetrix } from '../../../src/first/destinations/swetrix';
import type { Sends } from '../../../src/first/types';

const ALL: Sends = { pageview: true, event: true, heartbeat: 30 };
const toPirsch = pirsch({ code: 'a' });
const toSwetrix = swetrix({ projectId: 'b' });

test('a destination gets what its tag sends', () => {
  const [route] = makeRoutes([Object.freeze(toPirsch)], { pageview: true, event: false, heartbeat: 0 }, {});
  expect(route).toMatchObject({ pageview: true, event: false, heartbeat: 0, pulse: 'waiting' });
  expect(route!.name).toBe('pirsch');
});

test('the same id gets each kind once, however many tags bring it', () => {
  const taken = {};
  const [first] = makeRoutes([toPirsch], { pageview: true, event: false, heartbeat: 0 }, taken);
  const [second] = makeRoutes([toPirsch], ALL, taken);
  const [third, other] = makeRoutes([toPirsch, toSwetrix], ALL, taken);
  expect(first).toMatchObject({ pageview: true, event: false });
  expect(second).toMatchObject({ pageview: false, event: true, heartbeat: 30 });
  expect(third).toMatchObject({ pageview: false, event: false, heartbeat: false });
  expect(other).toMatchObject({ pageview: true, event: true, heartbeat: 30 });
});

test('where nothing but heartbeats is sent they wait for nothing', () => {
  expect(makeRoutes([toPirsch], { pageview: false, event: false, heartbeat: 60 }, {})[0]!.pulse).toBe('beating');
});
