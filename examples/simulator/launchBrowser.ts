import { type Browser, launch } from 'puppeteer-core';
import { quietChromium } from './quietChromium.js';

/** Starts Chromium without a window; it reaches the site and nothing else. */
export const launchBrowser = ({ program, url }: { program: string; url: string }): Promise<Browser> =>
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
