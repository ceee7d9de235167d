import type { Page } from 'puppeteer-core';
import type { Random } from './createRandom.js';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What is typed into a field of this type; what is not named here is left as it is. */
const WORDS: Record<string, string[]> = {
  text: ['example', 'pagebeat', 'small and fast', 'heartbeat'],
  search: ['events', 'install', 'consent'],
  textarea: ['Hello!', 'How do I begin?'],
  email: ['visitor@example.com', 'someone@example.org'],
  tel: ['+1 555 0100'],
  url: ['https://example.com/'],
  number: ['1', '2', '5'],
};

/** Fills in some of the fields that can be seen on the page. */
export async function fillForms(page: Page, random: Random): Promise<void> {
  for (const field of await page.$$('main input, main textarea, main select')) {
    const { type, canBeUsed, options } = await field.evaluate((element: Field) => ({
      type: element.type,
      canBeUsed: element.checkVisibility() && !element.disabled && !('readOnly' in element && element.readOnly),
      options: 'options' in element ? Array.from(element.options, ({ value }) => value) : [],
    }));
    const words = WORDS[type];
    if (!canBeUsed || random.chance(0.2)) continue;
    if (options.length) await field.select(random.pick(options));
    else if (type === 'checkbox' || type === 'radio') await field.click();
    else if (words) {
      // What is there is replaced.
      await field.evaluate((element) => 'select' in element && element.select());
      await field.type(random.pick(words), { delay: 30 });
    }
  }
}
