import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readStub } from '../readStub';
import { describeEngines } from './harness/describeEngines';
import { TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';
import { ALL, BOTH, clickAndFinish, createGuest, FINE, GUEST, script, WITNESS } from './pages/createGuest';

declare const pirsch: (name: string, options?: unknown) => Promise<Record<string, unknown>>;

describeEngines('under a content security policy', (context) => {
  const { engine, server } = context;
  const guest = createGuest(context);
  const sha256 = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
  const strict = (scripts: string): string =>
    `default-src 'none'; script-src 'nonce-n' ${scripts}; connect-src http://collector.test http://app.test/report; ` +
    // The icon is asked for by the browser itself.
    "img-src http://app.test/favicon.ico; require-trusted-types-for 'script'; trusted-types 'none'";
  const serve = (policy: string, tag: string): void => {
    const witness = WITNESS.replace('<script', '<script nonce="n"');
    const stub = `<script>${readStub()}</script>`;
    const early = script(() => window.witness.track('early'), 'nonce="n"');
    const content = tagPage(BOTH, { before: witness + stub + early, body: script(clickAndFinish, 'nonce="n"') });
    server.page('/guest', () => ({
      body: content.replace('<script defer', `<script defer ${tag}`),
      headers: { 'content-security-policy': policy },
    }));
  };

  test('with a nonce for the tag and a hash for the stub, all arrives', async () => {
    serve(strict(`'${sha256(readStub())}'`), 'nonce="n"');
    const seen = await guest.open(GUEST);
    expect(seen.sort()).toEqual([...FINE, 'early: then { ok: true, status: 200 }']);
    expect(guest.arrived()).toEqual(['pirsch event 200', ...ALL.slice(0, 3), 'swetrix event 201', ALL[3]]);
    guest.expectFields();
  });

  test('with the hash of the tag alone, all arrives', async () => {
    const hash = sha256(await (await fetch(`${server.localOrigin}/pagebeat.js`)).text());
    serve(strict(`'${sha256(readStub())}' '${hash}'`), `integrity="${hash}"`);
    const seen = await guest.open(GUEST);
    expect(seen.sort()).toEqual([...FINE, 'early: then { ok: true, status: 200 }']);
    guest.expectFields();
  });

  test('that blocks it, it says so and leaves the page alone', async () => {
    server.page('/blocked', () => ({
      body: tagPage(BOTH),
      headers: { 'content-security-policy': "connect-src 'self'" },
    }));
    const page = await engine.newPage();
    await page.goto('http://app.test/blocked');
    const rejected = () => pirsch('clicked').catch((error) => [error.reason, error.message]);
    expect(await page.evaluate(rejected)).toEqual(['network', 'pagebeat: network Pirsch']);
    expect(server.hits).toEqual([]);
    expect(await page.console()).toEqual([]);
  });

  test('that blocks it, pagebeat.full.js says so and leaves the page alone', async () => {
    server.page('/blocked', () => ({
      body: tagPage(BOTH, { tag: 'pagebeat.full' }),
      headers: { 'content-security-policy': "connect-src 'self'" },
    }));
    const page = await engine.newPage();
    await page.goto('http://app.test/blocked');
    const rejected = () => pirsch('clicked').catch((error) => [error.reason, error.destination, error.message]);
    expect(await page.evaluate(rejected)).toEqual(['blocked', 'pirsch', 'pagebeat: blocked Pirsch']);
    expect(server.hits).toEqual([]);
    // It has a part that says what to do.
    const advice = expect.stringContaining('allow it in connect-src');
    expect(await page.console()).toEqual([{ type: 'warn', text: advice }]);
  });
});

describeEngines('where storage is denied', (context) => {
  const { server } = context;
  const guest = createGuest(context);

  const deny = (): void => {
    const denied = (owner: object, name: string, line: string) => {
      const get = () => {
        if (line) window.witness.tell(line);
        throw new DOMException('denied', 'SecurityError');
      };
      Object.defineProperty(owner, name, { get, set: get });
    };
    // The key of the opt-out is there: to look for it is allowed.
    denied(window, 'localStorage', '');
    for (const name of ['sessionStorage', 'indexedDB', 'caches', 'cookieStore']) denied(window, name, `used ${name}`);
    denied(document, 'cookie', 'used cookie');
  };

  test.each([
    ['throws', script(deny)],
    ['is null', '<script>Object.defineProperty(window, "localStorage", { value: null })</script>'],
  ])('and %s, all arrives', async (_how, before) => {
    expect(await guest.visit({ before })).toEqual(FINE);
    expect(guest.arrived()).toEqual(ALL);
    guest.expectFields();
  });

  test('in a sandboxed frame from another host, all arrives', async () => {
    const after = script(() => {
      try {
        window.witness.tell(`has ${localStorage}`);
      } catch (error) {
        window.witness.tell(`${self.origin} ${(error as Error).name}`);
      }
    });
    server.page('/guest', tagPage(BOTH, { before: WITNESS, body: after + script(clickAndFinish) }));
    server.page(
      '/outer',
      '<!doctype html><title>Outer</title><iframe sandbox="allow-scripts" src="http://other.test/guest"></iframe>',
    );
    expect(await guest.open('http://app.test/outer')).toEqual(['null SecurityError', ...FINE]);
    expect(guest.arrived()).toEqual(ALL);
    expect(guest.json('pirsch', 'clicked')).toMatchObject({
      url: 'http://other.test/guest',
      referrer: 'http://app.test/',
    });
  });
});

describeEngines('with zone.js', (context) => {
  const { server } = context;
  const guest = createGuest(context);
  const file = fileURLToPath(new URL('../../node_modules/zone.js/bundles/zone.umd.min.js', import.meta.url));
  server.file('/zone.js', file, 'text/javascript');

  const inZone = (): void => {
    interface Zone {
      name: string;
      fork(rules: object): Zone;
      run(action: () => void): void;
    }
    type HasTask = (zone: Zone, state: object) => void;
    const { Zone } = window as unknown as { Zone: { current: Zone } };
    addEventListener('load', () => {
      const { track, tell, finish } = window.witness;
      let open: Record<string, boolean> = {};
      const rules = {
        name: 'app',
        onHasTask(parent: { hasTask: HasTask }, _zone: Zone, target: Zone, state: Record<string, boolean>) {
          open = state;
          parent.hasTask(target, state);
        },
        onHandleError: (_parent: object, _zone: Zone, _target: Zone, error: unknown) => tell(`handled ${error}`),
      };
      const outer = Zone.current;
      outer.fork(rules).run(() => {
        pirsch('cut');
        track('clicked', { duration: 1, meta: { a: 1 } })!.then(() => {
          tell(`in ${Zone.current.name}`);
          history.pushState({}, '', '/next');
          outer.run(() => {
            setTimeout(() => {
              // Angular takes a page for ready when nothing is left to do: the new address rests for half a second.
              tell(`left to do: ${open.microTask} ${open.macroTask}`);
              finish();
            }, 2000);
          });
        });
      });
    });
  };

  test.each([
    ['first', '<script src="/zone.js"></script>', ''],
    ['later', '', '<script defer src="/zone.js"></script>'],
  ])('loaded %s, all arrives once', async (_when, before, body) => {
    server.answer = ({ decoded }) => (decoded.name === 'cut' ? { destroy: true } : undefined);
    const after = `<script>addEventListener('DOMContentLoaded', ${inZone})</script>`;
    expect(await guest.visit({ before, body, after })).toEqual([...FINE, 'in app', 'left to do: false false']);
    expect(guest.arrived()).toContain('pirsch event 502');
    expect(guest.arrived().filter((line) => !/502/.test(line))).toEqual(
      ALL.flatMap((line) => (/view/.test(line) ? [line, line] : line)),
    );
    guest.expectFields();
  });
});

describeEngines('two versions on one page', (context) => {
  const { server } = context;
  const guest = createGuest(context);
  server.file('/earlier.js', fileURLToPath(new URL('pages/pagebeat-earlier.js', import.meta.url)), 'text/javascript');
  const tag = (src: string, attributes: string): string => `<script defer src="/${src}.js" ${attributes}></script>`;
  const keep = '<script defer src="/keep.js"></script>';
  server.page('/keep.js', () => ({
    body: 'window.kept = window.pirsch;',
    headers: { 'content-type': 'text/javascript' },
  }));

  test.each([
    ['earlier', 'pagebeat.full', 'data-global="track"'],
    ['pagebeat.full', 'earlier', 'data-global="track"'],
    // Another name for the function is a part.
    ['earlier', 'pagebeat', ''],
    ['pagebeat', 'earlier', ''],
    ['pagebeat.full', 'pagebeat', ''],
    ['pagebeat', 'pagebeat.full', ''],
    ['pagebeat.pirsch', 'pagebeat', ''],
  ])('%s.js and then %s.js: one function, the same id once, another id too', async (first, second, global) => {
    const same = script(() => {
      addEventListener('load', () => {
        const { kept, pirsch, track } = window as unknown as Record<string, unknown>;
        const isGlobal = document.querySelector('[data-global]');
        window.witness.tell(`one function: ${kept === pirsch && (!isGlobal || kept === track) && typeof kept}`);
      });
    });
    const tags = tag(first, TO_PIRSCH) + keep + tag(second, TO_PIRSCH) + tag(second, `${global} ${TO_SWETRIX}`);
    server.page(
      '/guest',
      `<!doctype html><html><head><title>Title</title>${WITNESS}${tags}</head><body>${same}${script(clickAndFinish)}</body></html>`,
    );
    expect(await guest.open(GUEST)).toEqual(['one function: function', ...FINE]);
    expect(guest.arrived()).toEqual(ALL);
    guest.expectFields();
  });
});
