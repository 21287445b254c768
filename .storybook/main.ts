import type {StorybookConfig} from '@storybook/web-components-vite';
import remarkGfm from 'remark-gfm';

const config: StorybookConfig = {
  framework: {
    name: '@storybook/web-components-vite',
    options: {builder: {viteConfigPath: '.storybook/vite.config.ts'}},
  },
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: [
    // Tables in pages of documentation are no plain Markdown.
    {
      name: '@storybook/addon-docs',
      options: {mdxPluginOptions: {mdxCompileOptions: {remarkPlugins: [remarkGfm]}}},
    },
    '@storybook/addon-a11y',
  ],
  // Works without a network, and tells nobody.
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
