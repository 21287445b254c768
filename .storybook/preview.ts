import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import {adoptLooks, LOOKS} from '../stories/helpers/looks.js';
import {CONTRASTS, LANGUAGES, languageOnStage, onStage} from '../stories/helpers/stage.js';
import {freeze} from '../test/helpers/frozen-clock.js';

setCustomElementsManifest(manifest);
// Countdowns and ages stand still, so that a story looks the same on every day.
freeze();
adoptLooks();

const itemsOf = (titles: Readonly<Record<string, string>>) =>
  Object.entries(titles).map(([value, title]) => ({value, title}));

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onStage],
  loaders: [languageOnStage],
  globalTypes: {
    theme: {
      description: 'Color scheme of the page',
      toolbar: {icon: 'mirror', items: ['light', 'dark'], dynamicTitle: true},
    },
    contrast: {
      description: 'Contrast that the reader asks the system for',
      toolbar: {icon: 'contrast', items: itemsOf(CONTRASTS), dynamicTitle: true},
    },
    look: {
      description: 'Theme that the page has loaded',
      toolbar: {icon: 'paintbrush', items: itemsOf(LOOKS), dynamicTitle: true},
    },
    language: {
      description: 'Language of the page',
      toolbar: {icon: 'globe', items: itemsOf(LANGUAGES), dynamicTitle: true},
    },
  },
  initialGlobals: {theme: 'light', contrast: 'asked', look: 'own', language: 'en'},
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true, sort: 'requiredFirst'},
    docs: {toc: true},
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Guide',
          ['Getting started', 'Theming', 'Tokens', 'Events', 'The API', 'Security'],
          'Showcase',
          ['All widgets', '*'],
          'Widgets',
        ],
      },
    },
  },
};

export default preview;
