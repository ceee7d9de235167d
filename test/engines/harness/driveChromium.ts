import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import type { Drive } from './createPuppeteerEngine';
import { findMiddle } from './findMiddle';
import type { Page } from './types';

interface Client {
  _client(): CDPSession;
}

/**
 * Drives a tab of Chromium by CDP commands. puppeteer's own page loses its frame for good when the activation of a
 * prerendered page takes more than the 100 ms of `TIME_FOR_WAITING_FOR_SWAP`:
 * https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/cdp/FrameManager.ts
 */
export const driveChromium: Drive = (tab) => {
  // puppeteer's internal session, as it leads to the document of the moment, the activated one too. One of our own by
  // `createCDPSession()` is bound to the page and not to the tab, and with such a session Chromium does not prerender.
  const send: CDPSession['send'] = (...command) => (tab as unknown as Client)._client().send(...command);

  const evaluate: Page['evaluate'] = async (script, ...args) => {
    const { result, exceptionDetails } = await send('Runtime.evaluate', {
      expression: typeof script === 'function' ? `(${script})(...${JSON.stringify(args)})` : script,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };

  const setOffline = async (offline: boolean): Promise<void> => {
    await send('Network.emulateNetworkConditions', {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  };

  return {
    evaluate,
    offline: () => setOffline(true),
    online: () => setOffline(false),
    freeze: () => send('Page.setWebLifecycleState', { state: 'frozen' }),
    resume: () => send('Page.setWebLifecycleState', { state: 'active' }),
    async crash() {
      const crashed = new Promise((resolve) => tab.once('error', resolve));
      // It has nobody any more who could answer.
      send('Page.crash').catch(() => {});
      await crashed;
    },
    async goto(url) {
      const { errorText } = await send('Page.navigate', { url });
      if (errorText) throw new Error(`${errorText} at ${url}`);
      while (!(await evaluate("document.readyState === 'complete'"))) await wait(5);
    },
    async press(selector) {
      await evaluate((css) => (document.querySelector(css) as HTMLElement).focus(), selector);
      const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 };
      await send('Input.dispatchKeyEvent', { type: 'keyDown', text: '\r', ...key });
      await send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    },
    async click(selector, button = 'left') {
      const place = await evaluate(findMiddle, selector);
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased'] as const) {
        await send('Input.dispatchMouseEvent', { type, ...place, button, clickCount: 1 });
      }
    },
  };
};
