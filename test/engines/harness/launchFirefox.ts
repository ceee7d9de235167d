import { launch } from 'puppeteer-core';
import { createPuppeteerEngine, type Drive } from './createPuppeteerEngine';
import { boundEnvironment, boundScript } from './spawnBound';
import type { Engine } from './types';

const drive: Drive = (tab) => ({
  async goto(url) {
    await tab.goto(url);
  },
  async evaluate(script, ...args) {
    const value: unknown = await tab.evaluate(script as never, ...args);
    // As in the other engines, an `undefined` within an array comes back as `null`.
    return value === undefined ? value : JSON.parse(JSON.stringify(value));
  },
  click: (selector) => tab.click(selector),
});

/** Starts stock Firefox without a window, driven by WebDriver BiDi: there is no geckodriver among Debian's packages. */
export const launchFirefox = async ({ path }: { path: string }, proxyPort: number): Promise<Engine> => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: boundScript,
    env: boundEnvironment(path),
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      // What Firefox itself asks for by https ends at our server too, not in the internet.
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
    },
  });
  return createPuppeteerEngine('firefox', browser, drive);
};
