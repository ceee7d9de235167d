import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Libsql from 'libsql';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCollector } from '../../examples/collector/createCollector.js';
import { createInspection } from '../../examples/collector/createInspection.js';
import type { LIMITS } from '../../examples/collector/limits.js';
import { createRequests } from '../../examples/collector/store/createRequests.js';
import { createStore } from '../../examples/collector/store/createStore.js';
import { openDatabase } from '../../examples/collector/store/openDatabase.js';

/** The database that the store has opened: a file belongs to one at a time, so what fills its disk must be told to it. */
const opened = vi.hoisted(() => ({ last: undefined as Libsql.Database | undefined }));
vi.mock('../../examples/collector/store/openDatabase.js', async (load) => {
  const room = await load<typeof import('../../examples/collector/store/openDatabase.js')>();
  return {
    ...room,
    openDatabase(file?: string) {
      opened.last = room.openDatabase(file);
      return opened.last;
    },
  };
});

const PID = 'aUn1quEid-3x';
const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';

let folder: string;
let file: string;
let store: ReturnType<typeof createStore>;
let collector: ReturnType<typeof createCollector>;
let database: Libsql.Database;
const start = () => {
  store = createStore({ file });
  collector = createCollector({ store });
  database = opened.last!;
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pagebeat-disk-'));
  file = join(folder, 'collector.db');
  start();
});
afterEach(() => {
  vi.restoreAllMocks();
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = async (path: string, body: object) => {
  const headers = { 'content-type': 'application/json' };
  return collector.app.fetch(
    new Request(`http://c.test/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
};
const act = async (event_name: string, title = '') =>
  (await post('event', { identification_code: CODE, url: 'http://site.test/', event_name, title })).status;
const forget = () => createInspection(collector).fetch(new Request('http://c.test/hits', { method: 'DELETE' }));

const fill = () => {
  const [row] = database.pragma('page_count') as { page_count: number }[];
  database.exec(`PRAGMA max_page_count = ${row!.page_count}`);
};
const makeRoom = () => database.exec('PRAGMA max_page_count = 1000000');
/** The last of the tables cannot be emptied: the others have been by then. */
const failToDelete = () =>
  database.exec(
    `CREATE TRIGGER full BEFORE DELETE ON visitor_metadata BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END`,
  );

describe('on a disk that is full', () => {
  it('what was answered with success is there, the rest is answered with 503, and with room again all is well', async () => {
    const accepted: string[] = [];
    const refused: string[] = [];
    fill();
    const some = async (from: number) => {
      for (let index = from; index < from + 60; index++) {
        const name = `event ${index}`;
        const status = await act(name, 'x'.repeat(2000));
        (status === 200 ? accepted : refused).push(name);
        expect([200, 503]).toContain(status);
      }
    };
    await some(0);
    expect(refused.length).toBeGreaterThan(0);
    makeRoom();
    const before = refused.length;
    await some(100);
    expect(refused.length).toBe(before);
    store.close();
    start();
    expect(store.recent(1000).map(({ decoded }) => decoded.name)).toEqual(accepted);
  });

  it('a commit that fails takes back what it had, and the next one is not in its way', async () => {
    const exec = database.exec.bind(database);
    vi.spyOn(database, 'exec').mockImplementation((sql: string) => {
      if (sql === 'COMMIT') throw new Error('database or disk is full');
      return exec(sql);
    });
    expect(await act('A')).toBe(503);
    vi.restoreAllMocks();
    expect(await act('B')).toBe(200);
    expect(store.recent(9).map(({ decoded }) => decoded.name)).toEqual(['B']);
  });

  it('a visitor is the same after a restart, though the first request of the day was taken back', async () => {
    const hit = {
      id: 1,
      time: Date.now(),
      kind: 'event',
      destination: 'pirsch',
      method: 'POST',
      path: '/',
      status: 200,
    };
    const received = {
      ...hit,
      site: 's',
      address: '',
      visitor: 'a',
      headers: {},
      query: {},
      body: '',
      decoded: {},
    } as never;
    const exec = database.exec.bind(database);
    vi.spyOn(database, 'exec').mockImplementation((sql: string) => {
      if (sql === 'COMMIT') throw new Error('database or disk is full');
      return exec(sql);
    });
    const added = store.add(received, []);
    store.visitorOf(received);
    await expect(added).rejects.toThrow('full');
    vi.restoreAllMocks();
    const visitor = store.visitorOf(received);
    store.close();
    start();
    expect(store.visitorOf(received)).toBe(visitor);
  });
});

describe('to forget', () => {
  it('is to forget nothing where the store fails, in the middle too', async () => {
    const told = vi.fn();
    await post('log/custom', { pid: PID, ev: 'Signup', unique: true, meta: { plan: 'pro' } });
    await act('Secret Plan');
    collector.subscribe(() => {}, told);
    failToDelete();

    const answer = await forget();
    expect(answer.status).toBe(503);
    expect((await answer.json()).error).toMatch(/^Nothing was forgotten: .*disk is full/);
    expect(told).not.toHaveBeenCalled();
    expect(collector.hits).toHaveLength(2);
    expect(store.recent(9)).toHaveLength(2);
    expect(store.report({ period: 'today', filter: [], rows: 9, destination: 'swetrix' }).summary.events).toBe(1);
    // The session is still known.
    expect((await post('log/custom', { pid: PID, ev: 'Signup', unique: true })).status).toBe(403);

    database.exec('DROP TRIGGER full');
    expect((await forget()).status).toBe(204);
    expect(told).toHaveBeenCalledOnce();
    expect(collector.hits).toEqual([]);
    expect(store.recent(9)).toEqual([]);
    expect(await act('Next')).toBe(200);
  });

  it('is done where there is no room to tidy up, which is done once there is', async () => {
    await act('Secret Plan');
    const exec = database.exec.bind(database);
    vi.spyOn(database, 'exec').mockImplementation((sql: string) => {
      if (sql === 'VACUUM') throw new Error('database or disk is full');
      return exec(sql);
    });
    expect((await forget()).status).toBe(204);
    expect([collector.hits, store.recent(9)]).toEqual([[], []]);
    vi.restoreAllMocks();
    store.close();
    expect(readFileSync(file).toString('latin1')).not.toContain('Secret Plan');
    start();
  });
});

describe('raw requests', () => {
  const requestsOf = (limit: typeof LIMITS.requests | { count: number; bytes: number }) => {
    const memory = openDatabase();
    memory.exec("INSERT INTO requests VALUES (1, 'older')");
    const ids = () =>
      (memory.prepare('SELECT id FROM requests ORDER BY id').all() as { id: number }[]).map(({ id }) => id);
    return { ...createRequests(memory, limit), memory, ids };
  };

  it('are the last ones, as many and as many bytes as there is room for', () => {
    const { add, ids } = requestsOf({ count: 3, bytes: 100 });
    add(2, 'a');
    add(4, 'b');
    expect(ids()).toEqual([1, 2, 4]);
    add(5, 'c');
    expect(ids()).toEqual([2, 4, 5]);
    add(6, 'é'.repeat(49));
    expect(ids()).toEqual([4, 5, 6]);
    add(7, 'd');
    expect(ids()).toEqual([5, 6, 7]);
    add(8, 'x'.repeat(500));
    expect(ids()).toEqual([8]);
  });

  it('are looked at again when they were taken back', () => {
    const { add, look, memory, ids } = requestsOf({ count: 9, bytes: 10 });
    memory.exec('BEGIN');
    add(2, 'x'.repeat(9));
    expect(ids()).toEqual([2]);
    memory.exec('ROLLBACK');
    look();
    add(3, 'y'.repeat(5));
    expect(ids()).toEqual([1, 3]);
  });
});
