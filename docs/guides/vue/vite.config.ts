import vue from '@vitejs/plugin-vue';
import {defineConfig} from 'vite';

// The host stays as it is: the gateway compares it with the page's origin before it lets a page write.
const backend = {target: 'http://127.0.0.1:8080', changeOrigin: false};
const proxy = {'/api': backend, '/token': backend};

// What the widgets run in. Built for older browsers, light-dark() is rewritten, and a theme loses its colors.
const target = ['chrome125', 'edge125', 'firefox126', 'safari17.5'];

/** The tags that Vue hands to the browser instead of looking for a component. */
const widgets = ['account-scope', 'invoice-table', 'subscription-card', 'user-cap-editor'];

export default defineConfig({
  plugins: [vue({template: {compilerOptions: {isCustomElement: (tag) => widgets.includes(tag)}}})],
  build: {target},
  server: {proxy},
  preview: {proxy},
});
