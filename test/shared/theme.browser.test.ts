import {expect} from '@open-wc/testing';
import '../../src/components/subscription-card/define.js';
import {PUBLISHED_ORGANIZATION} from '../helpers/records.js';
import {warningsDuring} from '../helpers/warnings.js';
import {connected, hasState, within} from '../helpers/widget.js';

const card = (theme: string) =>
  connected('subscription-card', {theme}, {data: JSON.parse(PUBLISHED_ORGANIZATION) as object});

const schemeOf = (widget: Element): string => getComputedStyle(within(widget, '.frame')).colorScheme;

describe('theme', () => {
  afterEach(() => document.documentElement.style.removeProperty('color-scheme'));

  it('is the color scheme of the page where it is auto', async () => {
    const widget = await card('auto');
    expect(schemeOf(widget)).to.equal('normal');
    document.documentElement.style.setProperty('color-scheme', 'dark');
    expect(schemeOf(widget)).to.equal('dark');
  });

  it('is light or dark whatever the page is', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    expect(schemeOf(await card('light'))).to.equal('light');
    document.documentElement.style.setProperty('color-scheme', 'light');
    expect(schemeOf(await card('dark'))).to.equal('dark');
  });

  it('is auto where it is unknown, and the console is told once', async () => {
    document.documentElement.style.setProperty('color-scheme', 'dark');
    const said = await warningsDuring(async () => {
      for (const widget of [await card('sepia'), await card('sepia')]) {
        expect(schemeOf(widget)).to.equal('dark');
        expect(hasState(widget, 'loaded')).to.equal(true);
        widget.heading = 'Again';
        await widget.updateComplete;
      }
    });
    expect(said.filter((words) => words.includes('sepia'))).to.have.length(1);
  });

  it('is auto, and nothing is said, where a framework takes it away', async () => {
    const said = await warningsDuring(async () => {
      const widget = await card('dark');
      for (const absent of [undefined, null]) {
        Object.assign(widget, {theme: absent});
        await widget.updateComplete;
        expect(schemeOf(widget)).to.equal('normal');
      }
    });
    expect(said.filter((words) => words.includes('theme'))).to.deep.equal([]);
  });
});
