import type { ElementHandle, Page } from 'puppeteer-core';
import type { Random } from './createRandom.js';
import { fillForms } from './fillForms.js';
import { isVisited } from './findPages.js';

type Pressed = HTMLButtonElement | HTMLInputElement | HTMLAnchorElement;

/** What can be pressed or followed. */
interface Target {
  kind: 'link' | 'button';
  element: ElementHandle<Pressed>;
}

/** What visitors leave alone: it ends what there is to see. */
const NOT_PRESSED = /clear|delete|forget|reset|remove|opt.?out|disable|stop/i;

/** What can be pressed or followed on the page, as `{ kind, element }`. */
async function findTargets(page: Page): Promise<Target[]> {
  const origin = new URL(page.url()).origin;
  const targets: Target[] = [];
  const found = await page.$$('main button, main [role=button], main input[type=submit], main a[href]');
  // What has this selector has one of these types.
  for (const element of found as ElementHandle<Pressed>[]) {
    const { words, href, isIdle, opensWindow } = await element.evaluate((element) => ({
      words: `${element.id} ${element.textContent} ${'value' in element ? element.value : ''}`,
      href: element.closest('a')?.href,
      isIdle:
        !element.checkVisibility() ||
        ('disabled' in element && element.disabled) ||
        ('form' in element && element.form?.method === 'dialog'),
      opensWindow:
        element.closest('a')?.target === '_blank' ||
        ('form' in element && element.form && new URL(element.form.action).origin !== location.origin),
    }));
    if (isIdle || opensWindow) continue;
    if (href) {
      if (isVisited(href, origin)) targets.push({ kind: 'link', element });
    } else if (!NOT_PRESSED.test(words)) {
      targets.push({ kind: 'button', element });
    }
  }
  return targets;
}

/** Does on a page what there is to be done: fills in its form, presses buttons, and in the end follows a link. */
export async function usePage(page: Page, random: Random, pause: (seconds: number) => Promise<void>): Promise<boolean> {
  await pause(0.3 + random.waiting(0.7));
  if (random.chance(0.8)) await fillForms(page, random);
  for (let presses = random.integer(1, 4); presses > 0; presses--) {
    // Anew each time: what was pressed may have changed the page, or led to another.
    const buttons = (await findTargets(page)).filter(({ kind }) => kind === 'button');
    if (!buttons.length) break;
    await press(random.pick(buttons));
    await pause(0.3 + random.waiting(0.7));
  }
  const links = (await findTargets(page)).filter(({ kind }) => kind === 'link');
  if (!links.length || random.chance(0.4)) return false;
  const arrived = page.waitForNavigation({ waitUntil: 'domcontentloaded', timeout: 3000 }).catch(() => {});
  await press(random.pick(links));
  await arrived;
  return true;
}

/** What is covered, or gone by now, is not pressed. */
const press = ({ element }: Target) => element.click({ delay: 40 }).catch(() => {});
