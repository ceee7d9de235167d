import { Builder, By, type WebDriver } from 'selenium-webdriver';
import { createPage } from './createPage';
import { startWebKitDriver } from './startWebKitDriver';
import { startXvfb } from './startXvfb';
import type { Engine, Page } from './types';

interface Paths {
  driver: string;
  browser: string;
  xvfb: string;
}

const openBrowser = (url: string, path: string, proxyPort: number): Promise<WebDriver> =>
  new Builder()
    .usingServer(url)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: path,
        // Not the `proxy` capability: with that, https goes wrong.
        args: ['--automation', `--proxy=http://127.0.0.1:${proxyPort}`],
      },
    })
    .build();

/** The script for `executeAsyncScript`. The answer is text: as a value `undefined` would come back as `null`. */
const awaiting = (script: unknown): string => `
  const done = arguments[arguments.length - 1];
  const args = [].slice.call(arguments, 0, -1);
  (async () => {
    try {
      const value = await ${typeof script === 'function' ? `(${script})(...args)` : `(${script})`};
      done(JSON.stringify({ value }));
    } catch (error) {
      done(JSON.stringify({ error: String(error) }));
    }
  })();`;

// WebKitWebDriver has one session at a time, and a session is what has storage of its own: one driver per page.
const newPage = async (paths: Paths, display: string, proxyPort: number): Promise<[Page, version: string]> => {
  const { url, stop } = await startWebKitDriver(paths.driver, display);
  const browser = await openBrowser(url, paths.browser, proxyPort);
  const window = browser.manage().window();
  const page = createPage({
    goto: (address) => browser.get(address),
    async evaluate(script, ...args) {
      const { value, error } = JSON.parse(await browser.executeAsyncScript(awaiting(script), ...args));
      if (error) throw new Error(error);
      return value;
    },
    click: (selector) => browser.findElement(By.css(selector)).click(),
    async hide() {
      await window.minimize();
    },
    async show() {
      await window.setRect({ width: 1024, height: 768 });
    },
    async close() {
      await browser.close();
    },
    discard: stop,
  });
  return [page, (await browser.getCapabilities()).get('browserVersion')];
};

/** Prepares WebKitGTK's MiniBrowser, driven by WebDriver on a screen in memory. */
export const launchWebKit = async (paths: Paths, proxyPort: number): Promise<Engine> => {
  const { display, stop } = await startXvfb(paths.xvfb);
  // The first page tells the version, and pays for the cold start.
  const [first, version] = await newPage(paths, display, proxyPort);
  await first.discard();
  return {
    name: 'webkit',
    version,
    newPage: async () => (await newPage(paths, display, proxyPort))[0],
    close: stop,
  };
};
