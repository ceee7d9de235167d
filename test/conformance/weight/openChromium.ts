import { type Browser, launch } from 'puppeteer-core';
import { quietChromium } from '../../../examples/simulator/quietChromium.js';
import { findEngines } from '../../../scripts/test/findEngines.js';

/** Many tags ignore a browser that says it is driven by a program. */
const DISGUISE = [
  '--disable-blink-features=AutomationControlled',
  '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36',
];

/** @param hostRules where the names are: see `serveTags.ts` */
export const openChromium = async (hostRules: string): Promise<Browser> => {
  const { chromium } = findEngines();
  if (!('path' in chromium)) throw new Error(`not measured: ${chromium.missing}`);
  const args = [`--host-resolver-rules=${hostRules}`, ...quietChromium, ...DISGUISE];
  // It ends with this process, since its pipe does.
  return launch({ browser: 'chrome', executablePath: chromium.path, pipe: true, args });
};
