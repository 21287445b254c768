import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// The host stays as it is: the gateway compares it with the page's origin before it lets a page write.
const backend = {target: 'http://127.0.0.1:8080', changeOrigin: false};
const proxy = {'/api': backend, '/token': backend};

/** The tags that Vue hands to the browser instead of looking for a component. */
const widgets = ['account-scope', 'invoice-table', 'subscription-card', 'user-cap-editor'];

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => widgets.includes(tag)}}})],
  server: {proxy},
  preview: {proxy},
});
