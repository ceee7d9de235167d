import { fileURLToPath } from 'node:url';
import { findFreePort } from './findFreePort';

const fromRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** A recipe on Vite's own server, as its author sees it while it is written. */
export const serveRecipe = async (name: string) => {
  // The Vite of the recipes, not that of vitest.
  const { createServer } = await import(fromRoot('examples/recipes/node_modules/vite/dist/node/index.js'));
  const port = await findFreePort();
  const vite = await createServer({
    root: fromRoot(`examples/recipes/${name}`),
    configFile: fromRoot('examples/recipes/vite.config.js'),
    cacheDir: fromRoot('.cache/vite'),
    logLevel: 'error',
    // The page has the address of our proxy, which is none for sockets.
    server: { host: '127.0.0.1', port, strictPort: true, hmr: { host: '127.0.0.1', clientPort: port } },
  });
  await vite.listen();
  return {
    origin: `http://127.0.0.1:${port}`,
    /** As if the file had been saved. */
    change: (file: string): void => {
      vite.watcher.emit('change', fromRoot(`examples/recipes/${name}/${file}`));
    },
    close: (): Promise<void> => vite.close(),
  };
};
