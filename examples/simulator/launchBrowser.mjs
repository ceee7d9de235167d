import { launch } from 'puppeteer-core';

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
      // Containers and CI machines seldom allow the sandbox's namespaces.
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
    ],
  });
