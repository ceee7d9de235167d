import { expect, test } from 'vitest';
import { describeEngines } from './harness/describeEngines';
import { serveTag, TO_PIRSCH, TO_SWETRIX, tagPage } from './harness/tagPage';

/** How often each way of leaving is tried; more with LEAVING_TRIALS=25. */
const TRIALS = Number(process.env.LEAVING_TRIALS ?? 1);

/** Ways to leave a page in the task of the call, by what a click on `#go` does after it. */
const WAYS = {
  'a link': '<a id="go" href="/left" onclick="CALL">go</a>',
  'an address': '<button id="go" onclick="CALL;location.href=\'/left\'">go</button>',
  'a reload': '<button id="go" onclick="CALL;document.title=\'Going\';location.reload()">go</button>',
  'a form': '<form action="/left" onsubmit="CALL"><button id="go">go</button></form>',
};

describeEngines('leaving in the task of the call', ({ engine, server }) => {
  serveTag(server);
  server.page('/left', '<!doctype html><title>Left</title>');
  const events = () => server.hits.filter(({ kind }) => kind === 'event');

  for (const [way, body] of Object.entries(WAYS)) {
    for (const [name, attributes] of Object.entries({ Pirsch: TO_PIRSCH, Swetrix: TO_SWETRIX })) {
      const path = `/${encodeURIComponent(way)}/${name}`;
      server.page(
        path,
        tagPage(attributes, {
          title: name,
          body: body.replace('CALL', "pirsch('left',{meta:{trial:location.search}})"),
        }),
      );

      test(`by ${way} loses no event to ${name}, and sends none twice`, {
        timeout: 120_000 + TRIALS * 10_000,
      }, async () => {
        const page = await engine.newPage();
        for (let trial = 0; trial < TRIALS; trial++) {
          await page.goto(`http://app.test${path}?${trial}`);
          await page.click('#go');
          await page.until((left: string) => document.title === left, way === 'a reload' ? name : 'Left');
        }
        await server.until(() => events().length >= TRIALS);
        expect(events()).toHaveLength(TRIALS);
      });
    }
  }
});
