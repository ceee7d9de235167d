import { fillForms } from './fillForms.mjs';
import { isVisited } from './findPages.mjs';

/** What visitors leave alone: it ends what there is to see. */
const NOT_PRESSED = /clear|delete|forget|reset|remove|opt.?out|disable|stop/i;

/** What can be pressed or followed on the page, as `{ kind, element }`. */
async function findTargets(page) {
  const origin = new URL(page.url()).origin;
  const targets = [];
  for (const element of await page.$$('main button, main [role=button], main input[type=submit], main a[href]')) {
    const { words, href, isIdle, opensWindow } = await element.evaluate((element) => ({
      words: `${element.id} ${element.textContent} ${element.value ?? ''}`,
      href: element.closest('a')?.href,
      isIdle: !element.checkVisibility() || element.disabled || (element.form ?? {}).method === 'dialog',
      opensWindow:
        element.closest('a')?.target === '_blank' ||
        (element.form && new URL(element.form.action).origin !== location.origin),
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

/**
 * Does on a page what there is to be done: fills in its form, presses buttons, and in the end follows a link.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {ReturnType<import('./createRandom.mjs').createRandom>} random
 * @param {(seconds: number) => Promise<void>} pause rejects when the visit ends
 * @returns {Promise<boolean>} whether a link was followed
 */
export async function usePage(page, random, pause) {
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
const press = ({ element }) => element.click({ delay: 40 }).catch(() => {});
