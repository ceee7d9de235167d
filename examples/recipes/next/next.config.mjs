import { fileURLToPath } from 'node:url';

// `export` makes files that any server can serve; with a server of Next's own it is left out.
export default {
  output: 'export',
  // Only here, where `pagebeat` is the folder above and not a package that was installed.
  turbopack: { root: fileURLToPath(new URL('../../..', import.meta.url)) },
};
