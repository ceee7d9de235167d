import { launch } from 'puppeteer-core';
import { quietChromium } from '../../../examples/simulator/quietChromium.js';
import { createPuppeteerEngine } from './createPuppeteerEngine';
import { driveChromium } from './driveChromium';
import { boundEnvironment, boundScript } from './spawnBound';
import type { Engine } from './types';

/** Starts Chromium without a window. Its back/forward cache and its prerendering are on by default; no flag may end that. */
export const launchChromium = async ({ path }: { path: string }, proxyPort: number): Promise<Engine> => {
  const browser = await launch({
    browser: 'chrome',
    executablePath: boundScript,
    env: boundEnvironment(path),
    pipe: true,
    args: [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--ignore-certificate-errors', ...quietChromium],
  });
  return createPuppeteerEngine('chromium', browser, driveChromium);
};
