import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import {LANGUAGES, languageOnStage, onStage} from '../stories/helpers/stage.js';
import {freeze} from '../test/helpers/frozen-clock.js';

setCustomElementsManifest(manifest);
// Countdowns and ages stand still, so that a story looks the same on every day.
freeze();

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onStage],
  loaders: [languageOnStage],
  globalTypes: {
    theme: {
      description: 'Color scheme of the page',
      toolbar: {icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true},
    },
    language: {
      description: 'Language of the page',
      toolbar: {
        icon: 'globe',
        items: Object.entries(LANGUAGES).map(([value, title]) => ({value, title})),
        dynamicTitle: true,
      },
    },
  },
  initialGlobals: {theme: 'light', language: 'en'},
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true, sort: 'requiredFirst'},
    docs: {toc: true},
    layout: 'fullscreen',
    options: {storySort: {method: 'alphabetical'}},
  },
};

export default preview;
