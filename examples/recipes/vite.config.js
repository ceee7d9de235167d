// For all recipes that Vite builds or serves: each takes only the plugin of its own files.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import react from '@vitejs/plugin-react';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react(), vue(), svelte({ configFile: false })],
  // Where /pagebeat.js is.
  publicDir: fileURLToPath(new URL('../../dist', import.meta.url)),
  build: { copyPublicDir: false, emptyOutDir: true },
});
