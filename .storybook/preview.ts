import {type Preview, setCustomElementsManifest} from '@storybook/web-components-vite';
import manifest from '../custom-elements.json' with {type: 'json'};
import {onStage} from '../stories/helpers/stage.js';
import {freeze} from '../test/helpers/frozen-clock.js';

setCustomElementsManifest(manifest);
// Countdowns and ages stand still, so that a story looks the same on every day.
freeze();

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [onStage],
  globalTypes: {
    theme: {
      description: 'Color scheme of the page',
      toolbar: {icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true},
    },
  },
  initialGlobals: {theme: 'light'},
  parameters: {
    a11y: {test: 'error'},
    controls: {expanded: true, sort: 'requiredFirst'},
    docs: {toc: true},
    layout: 'fullscreen',
    options: {storySort: {method: 'alphabetical'}},
  },
};

export default preview;
