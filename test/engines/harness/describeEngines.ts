import { afterEach, beforeAll, beforeEach, describe } from 'vitest';
import { lackOf } from './launchEngine';
import { discard, engineOf, lineOf, pageOf } from './sharedEngine';
import { type Server, startServer } from './startServer';
import type { Engine, EngineName, Page } from './types';

interface Context {
  engine: Pick<Engine, 'name' | 'newPage'>;
  server: Server;
}

/** The engines to run in: all of them, unless told. */
const CHOSEN = process.env.PAGEBEAT_ENGINES ?? 'chromium firefox webkit';

declare module 'vitest' {
  interface TaskMeta {
    engine?: string;
  }
}

/**
 * Runs the same tests in every engine of this machine; those of a missing one are skipped, with the reason in the title.
 * After each test its pages are discarded and the server's hits and `answer` are forgotten.
 */
export const describeEngines = (
  title: string,
  body: (context: Context) => void,
  names: EngineName[] = ['chromium', 'firefox', 'webkit'],
): void => {
  const chosen = names.filter((each) => CHOSEN.includes(each));
  // A file without any suite is an error.
  if (!chosen.length) describe.skip(`${title}, not in ${CHOSEN}`, () => {});
  for (const name of chosen) {
    const lack = lackOf(name);
    describe.skipIf(lack)(`${title}, ${name}${lack}`, async () => {
      const server = await startServer(await lineOf(name));
      const pages: Page[] = [];

      beforeAll(async () => {
        server.listen();
        await engineOf(name);
      });
      beforeEach(async ({ task }) => {
        // The JSON report carries it to the summary of `npm test`.
        task.meta.engine = `${name} ${(await engineOf(name)).version}`;
      });
      afterEach(async () => {
        await Promise.all(pages.splice(0).map((page) => discard(name, page)));
        server.reset();
      });

      const newPage = async (): Promise<Page> => {
        const page = await pageOf(name);
        pages.push(page);
        return page;
      };
      body({ engine: { name, newPage }, server });
    });
  }
};
