import { launch } from 'puppeteer-core';
import { createPuppeteerEngine } from './createPuppeteerEngine';
import { driveFirefox } from './driveFirefox';
import { boundEnvironment, boundScript } from './spawnBound';
import type { Engine } from './types';

/** Starts stock Firefox without a window, driven by WebDriver BiDi: there is no geckodriver among Debian's packages. */
export const launchFirefox = async ({ path }: { path: string }, proxyPort: number): Promise<Engine> => {
  const browser = await launch({
    browser: 'firefox',
    executablePath: boundScript,
    acceptInsecureCerts: true,
    env: boundEnvironment(path),
    // Lets `driveFirefox` look behind the pages.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      // The back/forward cache of all windows together; else many windows leave each other no room.
      'browser.sessionhistory.max_total_viewers': 50,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxyPort,
      // What Firefox itself asks for by https ends at our server too, not in the internet.
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxyPort,
    },
  });
  return createPuppeteerEngine('firefox', browser, driveFirefox);
};
