import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { documentOf } from '../../examples/compare/documentOf.js';
import { engineNames } from '../../examples/compare/engineNames.js';
import { groupCases } from '../../examples/compare/groupCases.js';
import type { CompareResults } from '../../examples/compare/records.js';
import { describeEngines } from './harness/describeEngines';
import { serveSite } from './harness/serveSite';
import type { Page } from './harness/types';

const ORIGINAL = fileURLToPath(new URL('../../docs/compare-results.json', import.meta.url));
const results: CompareResults = JSON.parse(readFileSync(ORIGINAL, 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'pagebeat-compare-'));
const comparison = join(folder, 'results.json');
// Whatever was played last: a tag that all browsers have played, and the first row.
const [first] = results.engines as [CompareResults['engines'][number]];
const known = results.tags.find(({ name }) => results.engines.every(({ tags }) => tags[name]))!;
const tag = known.name;
const [group] = groupCases(first, results.tags, results.cases) as [ReturnType<typeof groupCases>[number]];
const row = group.cases[0]!;
const cell = `[data-tag="${tag}"][data-case="${row.name}"]`;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The words of a tag in all cases of a browser, by the names of the cases. */
const wordsOf = (engine: string, tag: string) => {
  const played = results.engines.find((one) => one.engine === engine)!;
  return Object.fromEntries(Object.entries(played.tags[tag]!.cases).map(([name, { word }]) => [name, word]));
};

/** The same, as the page shows them: what is hidden from a screen reader is left out. */
const readColumn = (page: Page, tag: string) =>
  page.evaluate((name) => {
    const shown = [...document.querySelectorAll<HTMLElement>('.matrix td button')].filter(
      ({ dataset }) => dataset.tag === name,
    );
    return Object.fromEntries(shown.map(({ dataset, lastChild }) => [dataset.case, lastChild!.textContent!.trim()]));
  }, tag);

describeEngines('the comparison of tags', ({ engine, server }) => {
  const { origin } = serveSite(server, { comparison });
  const opened: Page[] = [];
  beforeEach(() => {
    opened.length = 0;
    copyFileSync(ORIGINAL, comparison);
  });
  afterEach(async () => {
    const lines = (await Promise.all(opened.map((page) => page.console()))).flat();
    expect(lines.filter(({ type }) => type === 'uncaught' || type === 'unhandledrejection')).toEqual([]);
  });

  const open = async (search = ''): Promise<Page> => {
    const page = await engine.newPage();
    opened.push(page);
    await page.goto(`${origin}/compare/${search}`);
    await page.until(() => !!document.querySelector('#about, [role="alert"]'));
    return page;
  };
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { tag, case: one } = (document.activeElement as HTMLElement).dataset;
      return [tag, one];
    });

  test('a cell opens by the keyboard to what was expected and what was seen, and has the focus again when it is closed', async () => {
    const page = await open();
    await page.press(cell);
    await page.until(() => document.querySelector('dialog')?.matches(':modal'));
    const seen = first.tags[tag]!.cases[row.name]!;
    const read = await page.evaluate(() => {
      const terms = [...document.querySelectorAll('dialog dt')].map(({ textContent, nextElementSibling }) => [
        textContent!,
        nextElementSibling!.textContent!,
      ]);
      return {
        title: document.querySelector('dialog h2')!.textContent,
        isInside: !!document.activeElement?.closest('dialog'),
        ...(Object.fromEntries(terms) as Record<string, string>),
      };
    });
    expect(read).toMatchObject({
      title: `${tag}: ${row.name}`,
      isInside: true,
      'Why it matters': row.why,
      Expected: `${row.rule} ${row.level}`,
      Seen: seen.saw,
      When: seen.when,
      Versions: `${tag} ${first.tags[tag]!.version}, ${engineNames[first.engine]} ${first.version}`,
      Documents: expect.stringContaining(documentOf(known.document).text),
    });
    for (const { engine: name } of results.engines.slice(1)) {
      expect(read).toMatchObject({
        [engineNames[name]]: expect.stringContaining(wordsOf(name, tag)[row.name] ?? 'not played yet'),
      });
    }
    await page.press('dialog button');
    await page.until(() => !document.querySelector('dialog'));
    expect(await focused(page)).toEqual([tag, row.name]);

    await page.click(cell);
    await page.until(() => document.querySelector('dialog')?.matches(':modal'));
    await page.click('dialog button');
    await page.until(() => !document.querySelector('dialog'));
    expect(await focused(page)).toEqual([tag, row.name]);
  });

  test('it is a table with headers, of whose cells the tab key reaches one, and the arrow keys the others', async () => {
    const page = await open();
    const shape = await page.evaluate(() => {
      const rows = [...document.querySelectorAll('.matrix tbody tr:not(.group)')];
      return {
        columns: [...document.querySelectorAll('.matrix thead th[scope="col"]')].slice(1).map((one) => one.textContent),
        rows: rows.filter((one) => one.querySelector(':scope > th[scope="row"]')).length,
        first: document.querySelector('.matrix td button')!.closest('tr')!.firstElementChild!.firstChild!.textContent,
        group: document.querySelector('.matrix .group')!.textContent,
        reached: document.querySelectorAll('.matrix td [tabindex="0"]').length,
      };
    });
    expect(shape).toEqual({
      columns: results.tags.map(({ name }) => name),
      rows: results.cases.length + 2,
      first: row.name,
      group: group.title,
      reached: 1,
    });
    const move = (key: string) =>
      page.evaluate((pressed) => {
        document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }));
      }, key);
    await page.evaluate(() => document.querySelector<HTMLElement>('.matrix td [tabindex="0"]')!.focus());
    const { name } = results.tags[0]!;
    expect(await focused(page)).toEqual([name, row.name]);
    await move('ArrowRight');
    expect(await focused(page)).toEqual([results.tags[1]!.name, row.name]);
    await move('ArrowDown');
    expect((await focused(page))[1]).not.toBe(row.name);
    await move('Home');
    expect((await focused(page))[0]).toBe(name);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).tabIndex)).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('.matrix td [tabindex="0"]').length)).toBe(1);
  });

  test('the browser is chosen, and stays in the address', async () => {
    const page = await open();
    expect(await readColumn(page, tag)).toEqual(wordsOf(first.engine, tag));
    await page.click('[value="webkit"]');
    await expect.poll(() => readColumn(page, tag)).toEqual(wordsOf('webkit', tag));
    expect(await page.url()).toBe(`${origin}/compare/?browser=webkit`);
    const again = await open('?browser=firefox');
    expect(await readColumn(again, tag)).toEqual(wordsOf('firefox', tag));
    expect(await again.evaluate(() => document.querySelector<HTMLInputElement>(':checked')!.value)).toBe('firefox');
  });

  test('cases are found by their words, and where two tags differ', async () => {
    const other = results.tags.at(-1)!.name;
    const page = await open(
      `?${new URLSearchParams([
        ['tag', tag],
        ['tag', other],
        ['differ', ''],
      ])}`,
    );
    const [ours, theirs] = [wordsOf(first.engine, tag), wordsOf(first.engine, other)];
    const differ = results.cases.map(({ name }) => name).filter((name) => ours[name] !== theirs[name]);
    expect(Object.keys(await readColumn(page, tag)).sort()).toEqual(differ.sort());
    await page.click('#differ');
    await page.evaluate((name) => {
      const input = document.querySelector<HTMLInputElement>('#words')!;
      input.value = name.toUpperCase();
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }, row.name);
    await expect.poll(async () => Object.keys(await readColumn(page, tag))).toEqual([row.name]);
  });

  test('at 390 pixels the table scrolls within itself, under names that stay, and the page does not', async () => {
    const page = await engine.newPage();
    opened.push(page);
    await page.goto(`${origin}/optout.html`);
    // A frame of that width: no driver sets the size of a window in all three.
    await page.evaluate(() => {
      document.body.innerHTML = '<iframe src="/compare/" width="390" height="800" style="border: 0"></iframe>';
    });
    await page.until(() => !!document.querySelector('iframe')!.contentDocument!.querySelector('.weight-chart svg'));
    const measure = (selector: string) =>
      page.evaluate((css) => {
        const phone = document.querySelector('iframe')!.contentDocument!;
        phone.querySelector<HTMLElement>(css)?.click();
        const matrix = phone.querySelector('.matrix')!;
        matrix.scrollTo(400, 600);
        const { left, top } = matrix.getBoundingClientRect();
        const corner = matrix.querySelector('th')!.getBoundingClientRect();
        const last = matrix.querySelector('tbody:last-child tr:last-child th')!.getBoundingClientRect();
        const { scrollWidth, clientWidth } = phone.documentElement;
        const dialog = phone.querySelector('dialog')?.getBoundingClientRect();
        const points = phone.querySelectorAll('.weight-chart circle').length;
        return {
          // Where there is no room for names, they stand below.
          unnamed: points - phone.querySelectorAll('.weight-key li').length,
          excess: scrollWidth - clientWidth,
          scrolled: [matrix.scrollLeft, matrix.scrollTop],
          // But for the border.
          moved: [corner.left - left, corner.top - top, last.left - left].map((pixels) => Math.round(pixels)),
          dialog: dialog && [dialog.left >= 0, dialog.right <= 390, dialog.bottom <= 800],
        };
      }, selector);
    const stays = { unnamed: 0, excess: 0, scrolled: [400, 600], moved: [1, 1, 1] };
    expect(await measure('none')).toEqual(stays);
    await measure(cell);
    await expect.poll(() => measure('none')).toEqual({ ...stays, dialog: [true, true, true] });
  });

  test('the chart has a point for each tag that was weighed, and says who was not', async () => {
    const { [tag]: _, ...weighed } = results.work!.tags;
    // Who was not asked everything has no point.
    const whole = results.cases.filter(({ name }) => Object.values(first.tags).every(({ cases }) => cases[name]));
    const changed = { ...results, cases: whole, work: { ...results.work, tags: weighed } };
    writeFileSync(comparison, JSON.stringify(changed));
    const page = await open();
    const read = await page.until(() => {
      const texts = (css: string) => [...document.querySelectorAll(css)].map((found) => found.textContent!);
      const points = texts('.weight-chart g:not(.tick) text');
      return points.length > 0 && { points, rows: texts('#weights-table tbody th'), left: texts('.left-out').join() };
    });
    expect(read.points.sort()).toEqual(read.rows.sort());
    expect(read.rows.length).toBeGreaterThan(5);
    expect(read.rows).not.toContain(tag);
    expect(read.left).toContain(`${tag}, as it was not weighed yet`);
  });

  test('it says how to have it again, and so does a page without results, or with broken ones', async () => {
    const page = await open();
    const text = await page.evaluate(() => document.querySelector('[aria-labelledby="about"]')!.textContent);
    expect(text).toContain('npm run compare');
    for (const { engine: name, version } of results.engines) expect(text).toContain(`${engineNames[name]} ${version}`);
    for (const { name, version } of results.tags) expect(text).toContain(`${name}${version}`);
    const alertOf = async () => {
      const other = await open();
      return other.evaluate(() => document.querySelector('[role="alert"]')?.textContent);
    };
    writeFileSync(comparison, '{"engines":');
    expect(await alertOf()).toMatch(/^The results can’t be read, .* writes it anew\.$/);
    rmSync(comparison);
    expect(await alertOf()).toMatch(/^There are no results, .* writes it anew\.$/);
  });
});
