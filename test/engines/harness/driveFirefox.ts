import type { Page as Tab } from 'puppeteer-core';
import type { Drive } from './createPuppeteerEngine';
import { findMiddle } from './findMiddle';
import { unsupported } from './unsupported';

/** puppeteer's internals: its connection, and the name of a tab in the protocol. */
interface Connected {
  connection: { send(method: string, params: object): Promise<{ result: unknown }> };
}
interface Framed {
  _id: string;
}

const NAVIGABLES = 'chrome://remote/content/shared/NavigableManager.sys.mjs';

const speakTo = (tab: Tab) => {
  const { connection } = tab.browser() as unknown as Connected;
  const { _id: context } = tab.mainFrame() as unknown as Framed;
  const send = async (method: string, params: object) => (await connection.send(method, params)).result;
  return { context, send };
};

/** BiDi has no command for it: Firefox itself is asked for the process of the tab, and that is killed. */
const crash = async (tab: Tab): Promise<void> => {
  const { context, send } = speakTo(tab);
  const tree = await send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (tree as { contexts: [{ context: string }] }).contexts;
  const expression = `ChromeUtils.importESModule('${NAVIGABLES}')
    .NavigableManager.getBrowsingContextById('${context}').currentWindowGlobal.osPid`;
  const answer = await send('script.evaluate', {
    expression,
    target: { context: window.context },
    awaitPromise: false,
  });
  process.kill((answer as { result: { value: number } }).result.value, 'SIGKILL');
};

/** Drives a tab of Firefox by WebDriver BiDi. */
export const driveFirefox: Drive = (tab) => ({
  async goto(url) {
    // puppeteer's own waits in vain for a tab that came back by the back/forward cache before.
    const { context, send } = speakTo(tab);
    await send('browsingContext.navigate', { context, url, wait: 'complete' });
  },
  async evaluate(script, ...args) {
    const value: unknown = await tab.evaluate(script as never, ...args);
    // As in the other engines, an `undefined` within an array comes back as `null`.
    return value === undefined ? value : JSON.parse(JSON.stringify(value));
  },
  // puppeteer's own asks for the element's place four times, and for a frame each time.
  async click(selector, button = 'left') {
    const { context, send } = speakTo(tab);
    const place = await tab.evaluate(findMiddle, selector);
    const code = { left: 0, middle: 1 }[button];
    await send('input.performActions', {
      context,
      actions: [
        {
          type: 'pointer',
          id: 'mouse',
          actions: [
            { type: 'pointerMove', ...place },
            { type: 'pointerDown', button: code },
            { type: 'pointerUp', button: code },
          ],
        },
      ],
    });
  },
  async press(selector) {
    await tab.focus(selector);
    await tab.keyboard.press('Enter');
  },
  // By emulation.setNetworkConditions.
  offline: () => tab.setOfflineMode(true),
  online: () => tab.setOfflineMode(false),
  freeze: unsupported('Firefox has no command for it'),
  resume: unsupported('Firefox has no command for it'),
  crash: () => crash(tab),
});
