import type { EngineName } from './records.js';

export const engineNames: Record<EngineName, string> = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit' };
