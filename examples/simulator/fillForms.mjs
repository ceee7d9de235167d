/** What is typed into a field of this type; what is not named here is left as it is. */
const WORDS = {
  text: ['example', 'pagebeat', 'small and fast', 'heartbeat'],
  search: ['events', 'install', 'consent'],
  textarea: ['Hello!', 'How do I begin?'],
  email: ['visitor@example.com', 'someone@example.org'],
  tel: ['+1 555 0100'],
  url: ['https://example.com/'],
  number: ['1', '2', '5'],
};

/**
 * Fills in some of the fields that can be seen on the page.
 *
 * @param {import('puppeteer-core').Page} page
 * @param {ReturnType<import('./createRandom.mjs').createRandom>} random
 */
export async function fillForms(page, random) {
  for (const field of await page.$$('main input, main textarea, main select')) {
    const { type, canBeUsed, options } = await field.evaluate((element) => ({
      type: element.type,
      canBeUsed: element.checkVisibility() && !element.disabled && !element.readOnly,
      options: Array.from(element.options ?? [], ({ value }) => value),
    }));
    if (!canBeUsed || random.chance(0.2)) continue;
    if (options.length) await field.select(random.pick(options));
    else if (type === 'checkbox' || type === 'radio') await field.click();
    else if (WORDS[type]) {
      // What is there is replaced.
      await field.evaluate((element) => element.select());
      await field.type(random.pick(WORDS[type]), { delay: 30 });
    }
  }
}
