import {defineConfig} from 'vite';
import {BROWSER_TARGET} from '../vite.config.js';

/** Storybook brings the rest; the package's own configuration builds libraries. */
export default defineConfig({
  build: {target: BROWSER_TARGET},
  optimizeDeps: {
    // Found one by one they would be optimized apart, and two copies of Lit would run.
    include: ['lit', 'lit/decorators.js', 'lit/directive-helpers.js', '@lit/task', 'chart.js'],
  },
});
