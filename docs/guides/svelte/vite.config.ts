import {svelte} from '@sveltejs/vite-plugin-svelte';
import {defineConfig} from 'vite';

// The host stays as it is: the gateway compares it with the page's origin before it lets a page write.
const backend = {target: 'http://127.0.0.1:8080', changeOrigin: false};
const proxy = {'/api': backend, '/token': backend};

export default defineConfig({
  plugins: [svelte()],
  server: {proxy},
  preview: {proxy},
});
