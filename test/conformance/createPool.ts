import type { Engine, EngineName, Page } from '../engines/harness/types';

/** Most cases wait for most of their time. In WebKit each window is a browser. */
const SIZES: Record<EngineName, number> = { chromium: 8, firefox: 6, webkit: 4 };

/**
 * Some windows of one browser, for who comes first. They are used again, since to open one takes longer than many a case; each
 * play has hosts of its own, so it finds nothing of the play before.
 */
export const createPool = (engine: Engine) => {
  const idle: Page[] = [];
  const waiting: (() => void)[] = [];
  let free = SIZES[engine.name];
  return {
    /** @param act says whether the window is as good as new after it */
    async use<Value extends { isSpoilt: boolean }>(act: (page: Page) => Promise<Value>): Promise<Value> {
      if (free > 0) free--;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      const page = idle.pop() ?? (await engine.newPage());
      try {
        const value = await act(page);
        if (value.isSpoilt) await page.discard().catch(() => {});
        else idle.push(page);
        return value;
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free++;
      }
    },
    async close(): Promise<void> {
      await Promise.all(idle.splice(0).map((page) => page.discard().catch(() => {})));
    },
  };
};
