import type {StoryContext} from '@storybook/web-components-vite';
import {json, refusal, type Route} from '../../test/helpers/in-page-endpoint.js';
import type {Widget} from '../../test/helpers/widget.js';

type Shown = Pick<StoryContext, 'canvasElement'>;

/** Good once, then down: what is shown stays, and says how old it is. */
export function failingAfterFirst(body: object): Route {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === 1 ? json(body) : refusal(503, 'The billing service answered 503.');
  };
}

/** The story's widget, once its data is shown. */
export async function loadedWidget({canvasElement}: Shown, tag: string): Promise<Widget> {
  const widget = canvasElement.querySelector<Widget>(tag);
  if (!widget) throw new Error(`The story shows no <${tag}>.`);
  if (!widget.matches(':state(loaded)')) {
    await new Promise((resolve) => widget.addEventListener('widget-load', resolve, {once: true}));
  }
  return widget;
}

/** A play that reads the endpoint once more, whatever comes of it. */
export const refreshing =
  (tag: string) =>
  async (shown: Shown): Promise<void> => {
    const widget = await loadedWidget(shown, tag);
    await widget.refresh().catch((error: unknown) => {
      if (!(error instanceof Error)) throw error;
    });
  };
