/** Every look is measured: what is read, and what is drawn, against what it stands on, light and dark. */
import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.js';
import {freeze, thaw} from '../helpers/frozen-clock.js';
import {moreContrastIn} from '../helpers/more-contrast.js';
import {
  BILLING_DETAILS,
  INVOICES,
  licensesUsed,
  ORGANIZATIONS,
  PROVIDER,
  providerWith,
} from '../helpers/records.js';
import {atRest, type Widget, within} from '../helpers/widget.js';
import {type Color, contrast, parseColor} from './colors.js';
import {type Look, LOOKS, page, resetPage, SCHEMES} from './looks.js';

/** What is read, and on what it stands somewhere. */
const TEXTS: Readonly<Record<string, readonly string[]>> = {
  ink: ['surface', 'surface-sunken', 'accent-soft'],
  'ink-muted': ['surface', 'surface-sunken'],
  accent: ['surface', 'surface-sunken', 'accent-soft'],
  'accent-ink': ['accent'],
  ok: ['ok-soft'],
  near: ['surface', 'near-soft'],
  over: ['surface', 'over-soft'],
};

/** What is drawn: borders of controls, meters and rings on their tracks. */
const DRAWINGS: Readonly<Record<string, readonly string[]>> = {
  'line-strong': ['surface'],
  accent: ['surface', 'surface-sunken'],
  'near-fill': ['surface', 'surface-sunken'],
  'over-fill': ['surface', 'surface-sunken'],
};

const COLORS = new Set(
  [TEXTS, DRAWINGS].flatMap((pairs) => [...Object.keys(pairs), ...Object.values(pairs).flat(), 'line']),
);

function add(place: Element, tag: string, data: object): Widget {
  const widget = document.createElement(tag) as Widget;
  widget.data = data;
  place.append(widget);
  return widget;
}

async function card(place: Element): Promise<Widget> {
  const widget = add(place, 'subscription-card', PROVIDER);
  await widget.updateComplete;
  return widget;
}

/** The value of a token inside the widget. */
function tokenOf(widget: Element, name: string): Color {
  const probe = document.createElement('span');
  within(widget, '.frame').append(probe);
  probe.style.setProperty('color', `var(--_${name}, fuchsia)`);
  const {color} = getComputedStyle(probe);
  probe.remove();
  return parseColor(color);
}

const tokensOf = (widget: Element): Map<string, Color> =>
  new Map([...COLORS].map((name) => [name, tokenOf(widget, name)]));

function tooClose(tokens: Map<string, Color>, pairs: typeof TEXTS, least: number): readonly string[] {
  return Object.entries(pairs).flatMap(([front, backs]) =>
    backs.flatMap((back) => {
      const ratio = contrast(tokens.get(front)!, tokens.get(back)!);
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

async function tokensIn(look: Look, scheme: 'light' | 'dark', isMore = false): Promise<Map<string, Color>> {
  const widget = await card(await page(look, scheme, isMore));
  if (isMore) moreContrastIn(widget);
  return tokensOf(widget);
}

/** Widgets that show every color: near and past limits, overdue, to be chosen. */
const EVERY_WIDGET: readonly (readonly [tag: string, data: object])[] = [
  ['subscription-card', PROVIDER],
  ['subscription-card', providerWith({seatsUsed: 149, renewalDate: '2026-12-24'})],
  ['subscription-card', providerWith({seatsUsed: 900, status: 'suspended'})],
  ['license-donut', BILLING_DETAILS],
  ['license-donut', licensesUsed(100_000)],
  ['user-cap-editor', {results: ORGANIZATIONS, totalCount: ORGANIZATIONS.length}],
  ['invoice-table', {records: INVOICES, totalCount: INVOICES.length}],
];

describe('the looks of a page', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    fixtureCleanup();
    resetPage();
  });

  for (const look of LOOKS) {
    for (const scheme of SCHEMES) {
      it(`${look.name}, ${scheme}: texts have 4.5:1, drawings 3:1`, async () => {
        const tokens = await tokensIn(look, scheme);
        expect(tooClose(tokens, TEXTS, 4.5)).to.deep.equal([]);
        expect(tooClose(tokens, DRAWINGS, 3)).to.deep.equal([]);
      });

      it(`${look.name}, ${scheme}, more contrast: labels have 7:1, every line 3:1`, async () => {
        const tokens = await tokensIn(look, scheme, true);
        expect(tooClose(tokens, TEXTS, look.theme === undefined ? 7 : 4.5)).to.deep.equal([]);
        expect(tooClose(tokens, {'ink-muted': ['surface', 'surface-sunken']}, 7)).to.deep.equal([]);
        expect(tooClose(tokens, {...DRAWINGS, line: ['surface']}, 3)).to.deep.equal([]);
        expect(tooClose(tokens, {'line-strong': ['surface']}, 7)).to.deep.equal([]);
      });

      it(`${look.name}, ${scheme}: axe finds nothing in any widget`, async () => {
        const place = await page(look, scheme);
        for (const [tag, data] of EVERY_WIDGET) {
          const widget = add(place, tag, data);
          await widget.updateComplete;
          await atRest(widget);
          await expect(widget).to.be.accessible();
          widget.remove();
        }
      });
    }
  }

  for (const theme of ['bootstrap', 'fluent'] as const) {
    for (const scheme of SCHEMES) {
      it(`${theme}, ${scheme}: has without its library the colors that it has with it`, async () => {
        const alone = await tokensIn({name: '', theme}, scheme);
        const together = await tokensIn({name: '', theme, library: theme}, scheme);
        expect([...alone]).to.deep.equal([...together]);
      });
    }
  }

  it('follow data-bs-theme where it changes, and where another stands inside', async () => {
    const place = await page({name: '', theme: 'bootstrap', library: 'bootstrap'}, 'light');
    const widget = await card(place);
    expect(tokenOf(widget, 'surface')).to.deep.equal([255, 255, 255, 1]);
    place.dataset.bsTheme = 'dark';
    expect(tokenOf(widget, 'surface')).to.deep.equal([33, 37, 41, 1]);
    const inner = document.createElement('div');
    inner.dataset.bsTheme = 'light';
    place.append(inner);
    inner.append(widget);
    expect(tokenOf(widget, 'surface')).to.deep.equal([255, 255, 255, 1]);
    expect(getComputedStyle(within(widget, '.frame')).colorScheme).to.equal('light');
  });

  it("let a page's own rule win, wherever it stands", async () => {
    const place = await page({name: '', theme: 'neutral'}, 'light');
    const own = new CSSStyleSheet();
    own.replaceSync(':root { --sw-accent: rgb(0, 105, 92); }');
    document.adoptedStyleSheets.unshift(own);
    expect(tokenOf(await card(place), 'accent')).to.deep.equal([0, 105, 92, 1]);
  });

  it('hold for a part of the page by their class, beside another', async () => {
    const place = await page({name: '', theme: 'neutral'}, 'light');
    const {adoptedStyleSheets: neutral} = document;
    const sheets = [...neutral];
    await page({name: '', theme: 'fluent'}, 'light');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
    const part = document.createElement('div');
    part.className = 'sw-fluent';
    place.append(part);
    expect(tokenOf(await card(place), 'ink')).to.deep.equal([28, 28, 28, 1]);
    expect(tokenOf(await card(part), 'ink')).to.deep.equal([36, 36, 36, 1]);
  });
});
