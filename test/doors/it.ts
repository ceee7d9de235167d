import { it as base, vi } from 'vitest';
import { openPage, type Page, type PageOptions } from './openPage.js';
import { startCollector } from './startCollector.js';

export interface Fixtures {
  collector: Awaited<ReturnType<typeof startCollector>>;
  /** Opens a page, in a window of its own. */
  open: (options?: PageOptions) => Page;
  /** Makes timers and the date fake, and gives the function that lets seconds pass in them and then answers arrive. */
  fakeTime: () => (seconds: number, page: Page) => Promise<void>;
}

/** A test with a collector of its own, and with pages that are closed afterwards. */
export const it = base.extend<Fixtures>({
  collector: async ({ task: _ }, use) => {
    const collector = await startCollector();
    await use(collector);
    await collector.stop();
  },

  open: async ({ collector: _ }, use) => {
    const pages: Page[] = [];
    await use((options) => {
      const page = openPage(options);
      pages.push(page);
      return page;
    });
    await Promise.all(pages.map((page) => page.close()));
  },

  fakeTime: async ({ task: _ }, use) => {
    await use(() => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
      return async (seconds, page) => {
        await vi.advanceTimersByTimeAsync(seconds * 1000);
        await page.quiet();
      };
    });
    vi.useRealTimers();
  },
});
