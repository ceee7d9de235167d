import { findEngines } from '../../../scripts/test/findEngines.js';
import { launchChromium } from './launchChromium';
import { launchFirefox } from './launchFirefox';
import { launchWebKit } from './launchWebKit';
import type { Engine, EngineName } from './types';

const found = findEngines();

/** Why this machine can't run an engine, for the title of a test that is skipped; empty when it can. */
export const lackOf = (name: EngineName): string => ('missing' in found[name] ? ` (${found[name].missing})` : '');

export const launchEngine = (name: EngineName, proxyPort: number): Promise<Engine> => {
  const { chromium, firefox, webkit } = found;
  if (name === 'chromium' && 'path' in chromium) return launchChromium(chromium, proxyPort);
  if (name === 'firefox' && 'path' in firefox) return launchFirefox(firefox, proxyPort);
  if (name === 'webkit' && 'driver' in webkit) return launchWebKit(webkit, proxyPort);
  throw new Error(`${name} is missing`);
};
