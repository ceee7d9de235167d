import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

// `export` makes files that any server can serve; with a server of Next's own it is left out.
const config: NextConfig = {
  output: 'export',
  // Only here, where `pagebeat` is the folder above and not a package that was installed.
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
};

export default config;
