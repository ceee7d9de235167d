import { setTimeout as wait } from 'node:timers/promises';
import { findFreePort } from './findFreePort';
import { spawnBound } from './spawnBound';

// Milliseconds; the first start on a machine is slow.
const PATIENCE = 20_000;

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/status`).then(
    (response) => response.ok,
    () => false,
  );

/** A WebKitWebDriver that listens; `stop` also ends the browser that it started. */
export const startWebKitDriver = async (
  path: string,
  display: string,
): Promise<{ url: string; stop(): Promise<void> }> => {
  // It cannot choose a port itself and tell us.
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const { stop } = await spawnBound(path, [`--port=${port}`], { DISPLAY: display });
  for (const end = Date.now() + PATIENCE; !(await answers(url)); await wait(10)) {
    if (Date.now() > end) throw new Error(`${path} does not answer`);
  }
  return { url, stop };
};
