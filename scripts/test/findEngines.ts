import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackedProgram } from './unpackProgram.js';

export type EngineName = 'chromium' | 'firefox' | 'webkit' | 'mujs' | 'nginx' | 'clickhouse' | 'caddy';

/** Why a program is not there. */
export interface Missing {
  missing: string;
}

export type Found = { path: string } | Missing;

interface WebKit {
  driver: string;
  browser: string;
  xvfb: string;
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const findProgram = (names: string[], places: string[] = []): string | undefined => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)));
  return [...paths, ...places].find(isProgram);
};

/** A program of one's own choice wins, and is not silently replaced by another when it is not there. */
const findBrowser = (variable: string, names: string[], places: string[]): Found => {
  const chosen = process.env[variable];
  const path = chosen ? [chosen].find(isProgram) : findProgram(names, places);
  if (path) return { path };
  return { missing: chosen ? `${variable} names ${chosen}, which is not a program` : `no ${names.join(' or ')} found` };
};

// Debian puts MiniBrowser into the library folder of the machine's architecture, and no link into PATH.
const miniBrowsers = ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.'].flatMap((folder) =>
  ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].map((version) => `/usr/lib/${folder}/${version}/MiniBrowser`),
);

const findWebKit = (): WebKit | Missing => {
  const driver = findProgram(['WebKitWebDriver']);
  const browser = findProgram(['MiniBrowser'], miniBrowsers);
  const xvfb = findProgram(['Xvfb']);
  if (driver && browser && xvfb) return { driver, browser, xvfb };
  const names = [!driver && 'WebKitWebDriver', !browser && 'MiniBrowser', !xvfb && 'Xvfb'];
  return { missing: `no ${names.filter(Boolean).join(', ')} found` };
};

/**
 * The programs that the tests need and that npm cannot install: three browsers, and mujs, an engine that knows ES5 only.
 * nginx, ClickHouse and Caddy, for the configurations of recipes, are used where they are, and never installed: as a package
 * each would begin to serve. The first two are unpacked into a folder of ours instead.
 */
export function findEngines(): Record<Exclude<EngineName, 'webkit'>, Found> & { webkit: WebKit | Missing } {
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
    nginx: findBrowser(
      'PAGEBEAT_NGINX',
      ['nginx'],
      ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx', unpackedProgram('nginx')],
    ),
    clickhouse: findBrowser('PAGEBEAT_CLICKHOUSE', ['clickhouse-server'], [unpackedProgram('clickhouse')]),
    caddy: findBrowser('PAGEBEAT_CADDY', ['caddy'], ['/opt/homebrew/bin/caddy']),
  };
}
