import { launch } from 'puppeteer-core';
import { quietChromium } from '../../scripts/quietChromium.mjs';

/**
 * Starts Chromium without a window; it reaches the site and nothing else.
 *
 * @param {{ program: string, url: string }} options
 */
export const launchBrowser = ({ program, url }) =>
  launch({
    browser: 'chrome',
    executablePath: program,
    // It ends with this process, since its pipe does.
    pipe: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      `--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE ${new URL(url).hostname.replace(/^\[|\]$/g, '')}`,
      ...quietChromium,
    ],
  });
