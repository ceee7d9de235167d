import type { CDPSession, Page as Tab } from 'puppeteer-core';
import type { Drive, Page } from './types';

type Send = CDPSession['send'];

/**
 * Drives a tab of Chromium over a CDP session of our own. puppeteer's page loses its frame for good when the activation
 * of a prerendered page takes more than 100 ms: https://github.com/puppeteer/puppeteer/blob/main/packages/puppeteer-core/src/cdp/FrameManager.ts
 */
export const driveChromium: Drive = (tab) => {
  let session: Promise<CDPSession> | undefined;

  const send: Send = async (...command) => {
    session ??= tab.createCDPSession();
    const opened = await session;
    if (!opened.detached) return opened.send(...command);
    session = undefined;
    return send(...command);
  };

  const evaluate: Page['evaluate'] = async (script, ...args) => {
    const expression = typeof script === 'function' ? `(${script})(...${JSON.stringify(args)})` : script;
    const options = { awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { };
};
