import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findProgram = (names, places = []) => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)));
  return [...paths, ...places].find(isProgram);
};

/** A program of one's own choice wins, and is not silently replaced by another when it is not there. */
const findBrowser = (variable, names, places) => {
  const chosen = process.env[variable];
  const path = chosen ? [chosen].find(isProgram) : findProgram(names, places);
  if (path) return { path };
  return { missing: chosen ? `${variable} names ${chosen}, which is not a program` : `no ${names.join(' or ')} found` };
};

// Debian puts MiniBrowser into the library folder of the machine's architecture, and no link into PATH.
const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.'].flatMap((folder) =>
  ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => `/usr/lib/${folder}/${version}/MiniBrowser`),
);

const findWebKit = () => {
  const programs = {
    driver: findProgram(['WebKitWebDriver']),
    browser: findProgram(['MiniBrowser'], miniBrowsers),
    xvfb: findProgram(['Xvfb']),
  };
  const names = { driver: 'WebKitWebDriver', browser: 'MiniBrowser', xvfb: 'Xvfb' };
  const missing = Object.keys(names).filter((key) => !programs[key]);
  return missing.length ? { missing: `no ${missing.map((key) => names[key]).join(', ')} found` } : programs;
};

/**
 * The programs that the tests need and that npm cannot install: three browsers, and mujs, an engine that knows ES5 only.
 * nginx and Caddy, for the configurations of a recipe, are used where they are, and never installed: as a package each
 * would begin to serve.
 *
 * @typedef {{ path: string } | { missing: string }} Found
 * @returns {{ chromium: Found, firefox: Found, mujs: Found, nginx: Found, caddy: Found,
 *   webkit: { driver: string, browser: string, xvfb: string } | { missing: string } }}
 */
export function findEngines() {
  return {
    chromium: findBrowser(
      'PAGEBEAT_CHROMIUM',
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ],
    ),
    firefox: findBrowser(
      'PAGEBEAT_FIREFOX',
      ['firefox-esr', 'firefox'],
      ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    ),
    webkit: findWebKit(),
    mujs: findBrowser('PAGEBEAT_MUJS', ['mujs'], ['/opt/homebrew/bin/mujs']),
    nginx: findBrowser('PAGEBEAT_NGINX', ['nginx'], ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx']),
    caddy: findBrowser('PAGEBEAT_CADDY', ['caddy'], ['/opt/homebrew/bin/caddy']),
  };
}
