/** Readers enlarge the text of their browser, and with it the root's. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.js';
import {PROVIDER} from '../helpers/records.js';
import {type Widget, within} from '../helpers/widget.js';
import {LOOKS, page, resetPage} from './looks.js';

const SIZES = ['text-sm', 'text', 'text-lg', 'text-figure'] as const;

/** The sizes of text inside the widget, in pixels. */
function sizesIn(widget: Widget): readonly number[] {
  const probe = document.createElement('span');
  within(widget, '.frame').append(probe);
  const sizes = SIZES.map((name) => {
    probe.style.setProperty('font-size', `var(--_${name})`);
    return parseFloat(getComputedStyle(probe).fontSize);
  });
  probe.remove();
  return sizes;
}

describe('text', () => {
  afterEach(() => {
    document.documentElement.style.removeProperty('font-size');
    fixtureCleanup();
    resetPage();
  });

  for (const look of LOOKS) {
    it(`${look.name}: grows with the root's, and does not shrink with it`, async () => {
      const place = await page(look, 'light');
      const widget = document.createElement('subscription-card') as Widget;
      widget.data = PROVIDER;
      place.append(widget);
      await widget.updateComplete;
      document.documentElement.style.fontSize = '16px';
      const sizes = sizesIn(widget);
      document.documentElement.style.fontSize = '32px';
      expect(sizesIn(widget)).to.deep.equal(sizes.map((size) => size * 2));
      document.documentElement.style.fontSize = '10px';
      expect(sizesIn(widget)).to.deep.equal(sizes);
    });
  }
});
