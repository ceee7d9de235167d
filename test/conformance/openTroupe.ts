import { launchEngine } from '../engines/harness/launchEngine';
import { startServer } from '../engines/harness/startServer';
import type { EngineName } from '../engines/harness/types';
import { createPool } from './createPool';
import { playOn } from './playCase';
import type { Case, Played, Tag } from './types';

/** One browser, in which cases are played, some at a time, in the same few windows. */
export const openTroupe = async (name: EngineName) => {
  const server = await startServer();
  const engine = await launchEngine(name, server.proxyPort);
  const pool = createPool(engine);
  return {
    version: engine.version,
    /** Plays it whatever the tag offers. */
    async play(tag: Tag, one: Case, trials?: number): Promise<Played> {
      const { played } = await pool.use(async (page) => {
        const played = await playOn(page, { server, engine: name, tag, one, trials });
        // What only Chromium can do leaves its mark: a page that was frozen stays hidden.
        return { played, isSpoilt: one.engines?.join() === 'chromium' || played.word === 'not tried' };
      });
      return played;
    },
    async close(): Promise<void> {
      await pool.close();
      await engine.close();
      await server.close();
    },
  };
};

export type Troupe = Awaited<ReturnType<typeof openTroupe>>;
