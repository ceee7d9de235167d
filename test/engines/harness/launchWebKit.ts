import { Builder, By, Key, type WebDriver } from 'selenium-webdriver';
import { createPage, type Driven } from './createPage';
import { createWebKitWindows } from './createWebKitWindows';
import { startWebKitDriver } from './startWebKitDriver';
import { startXvfb } from './startXvfb';
import type { Engine, Page } from './types';
import { unsupported } from './unsupported';

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
      acceptInsecureCerts: true,
      'webkitgtk:browserOptions': {
        binary: path,
        // Not the `proxy` capability: with that, https goes wrong.
        args: ['--automation', `--proxy=http://127.0.0.1:${proxyPort}`],
      },
    })
    .build();

/**
 * The script for `executeAsyncScript`. The answer is text: as a value `undefined` would come back as `null`. Some compilers wrap
 * inner functions in a helper, which the page does not have.
 */
const awaiting = (script: unknown): string => `
  const __name = (value) => value;
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

/** No driver's command takes WebKit off the network. */
const pretend = (onLine: boolean): void => {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => onLine });
  dispatchEvent(new Event(onLine ? 'online' : 'offline'));
};

/** Of the middle button WebKit's driver makes the left one. */
const pretendMiddleClick = (css: string): void => {
  const init = { bubbles: true, cancelable: true, composed: true, button: 1 };
  document.querySelector(css)!.dispatchEvent(new MouseEvent('auxclick', init));
};

const drive = (
  browser: WebDriver,
  inWindow: <Value>(command: () => Promise<Value>) => Promise<Value>,
): Omit<Driven, 'sibling' | 'close' | 'discard'> => {
  const window = browser.manage().window();
  const evaluate: Page['evaluate'] = async (script, ...args) => {
    const answer = await inWindow(() => browser.executeAsyncScript(awaiting(script), ...args));
    const { value, error } = JSON.parse(answer);
    if (error) throw new Error(error);
    return value;
  };
  return {
    goto: (address) => inWindow(() => browser.get(address)),
    evaluate,
    offline: () => evaluate(pretend, false),
    online: () => evaluate(pretend, true),
    freeze: unsupported('WebKit has no command for it'),
    resume: unsupported('WebKit has no command for it'),
    click: (selector, button = 'left') =>
      button === 'left'
        ? inWindow(() => browser.findElement(By.css(selector)).click())
        : evaluate(pretendMiddleClick, selector),
    press: (selector) => inWindow(() => browser.findElement(By.css(selector)).sendKeys(Key.ENTER)),
    hide: () => inWindow(() => window.minimize()),
    show: () => inWindow(() => window.setRect({ width: 1024, height: 768 })),
    crash: unsupported("WebKit's driver ends the session with the first page that crashes"),
  };
};

// WebKitWebDriver has one session at a time, and a session is what has storage of its own: one driver per visitor. And one screen:
// on a shared one the window that opens for the next visitor moves the pointer over this one's page, which counts as use of it.
const newPage = async (paths: Paths, proxyPort: number): Promise<[Page, version: string]> => {
  const screen = await startXvfb(paths.xvfb);
  const { url, stop } = await startWebKitDriver(paths.driver, screen.display);
  const browser = await openBrowser(url, paths.browser, proxyPort);
  const { first, open, inWindow, close } = await createWebKitWindows(browser);

  const createWindow = (handle: string): Page =>
    createPage({
      ...drive(browser, (command) => inWindow(handle, command)),
      sibling: async () => createWindow(await open()),
      close: () => close(handle),
      discard: async () => {
        await stop();
        await screen.stop();
      },
    });
  return [createWindow(first), (await browser.getCapabilities()).get('browserVersion')];
};

/** Prepares WebKitGTK's MiniBrowser, driven by WebDriver on screens in memory. */
export const launchWebKit = async (paths: Paths, proxyPort: number): Promise<Engine> => {
  const prepare = (): ReturnType<typeof newPage> => {
    const prepared = newPage(paths, proxyPort);
    // Whoever takes it hears of it.
    prepared.catch(() => {});
    return prepared;
  };
  // A browser takes seconds to start: the next one does while a test uses the last. The first page tells the version.
  let next = prepare();
  const [, version] = await next;
  return {
    name: 'webkit',
    version,
    newPage: async () => {
      const taken = next;
      next = taken.then(prepare, prepare);
      next.catch(() => {});
      return (await taken)[0];
    },
    close: () =>
      next.then(
        ([page]) => page.discard(),
        () => {},
      ),
  };
};
