/** More contrast as tests and stories give it to a part of a page, in place of a reader who asks for it. */
import {expect, fixture, fixtureCleanup, html} from '@open-wc/testing';
import {css} from 'lit';
import {MovableElement} from '../../src/shared/movable-element.js';
import {moreContrastIn} from '../helpers/more-contrast.js';

const STYLES = css`
  :host {
    --tried: 1px;
  }
  @media (prefers-contrast: more) {
    :host {
      --tried: 2px;
    }
  }
`;
const LATE_STYLES = css`
  @media (prefers-contrast: more) {
    :host {
      --late: 2px;
    }
  }
`;

class TriedElement extends MovableElement {
  static override styles = STYLES;
}
customElements.define('tried-element', TriedElement);

const valueOf = (element: Element, name = '--tried'): string =>
  getComputedStyle(element).getPropertyValue(name);
const tried = (place: ParentNode): TriedElement => {
  const element = new TriedElement();
  place.append(element);
  return element;
};
/** An element that may not be defined yet. */
const add = (place: ParentNode, tag: string): Element => {
  const element = document.createElement(tag);
  place.append(element);
  return element;
};

/** Observers of changes tell of them by the end of the task's microtasks. */
const observed = (): Promise<void> => Promise.resolve();

describe('more contrast in a part of a page', () => {
  let page: HTMLElement;
  let place: HTMLElement;
  beforeEach(async () => {
    page = await fixture<HTMLElement>(html`<div><div></div></div>`);
    place = page.querySelector('div')!;
  });
  afterEach(fixtureCleanup);

  it('reaches what stands there, and nothing beside it', () => {
    const [inside, beside] = [tried(place), tried(page)];
    moreContrastIn(place);
    expect([inside, beside].map((element) => valueOf(element))).to.deep.equal(['2px', '1px']);
  });

  it('reaches the element itself', () => {
    const element = tried(place);
    moreContrastIn(element);
    expect(valueOf(element)).to.equal('2px');
  });

  it('reaches what comes later', async () => {
    moreContrastIn(place);
    const part = document.createElement('p');
    const element = tried(part);
    place.append(part);
    await observed();
    expect(valueOf(element)).to.equal('2px');
  });

  it('reaches what stands or comes inside a shadow root', async () => {
    const outer = tried(place);
    const early = tried(outer.shadowRoot!);
    moreContrastIn(place);
    const late = tried(outer.shadowRoot!);
    await observed();
    expect([early, late].map((element) => valueOf(element))).to.deep.equal(['2px', '2px']);
  });

  it('reaches what is defined later', async () => {
    const element = add(place, 'tried-later');
    moreContrastIn(place);
    customElements.define('tried-later', class extends TriedElement {});
    await customElements.whenDefined('tried-later');
    await observed();
    expect(valueOf(element)).to.equal('2px');
  });

  it('does not reach what is defined once it is over', async () => {
    const element = add(place, 'tried-too-late');
    moreContrastIn(place)();
    customElements.define('tried-too-late', class extends TriedElement {});
    await customElements.whenDefined('tried-too-late');
    await observed();
    expect(valueOf(element)).to.equal('1px');
  });

  it('stays, and holds for styles too, where an element adds some', () => {
    const element = tried(place);
    moreContrastIn(place);
    element.addStyles(LATE_STYLES);
    expect(valueOf(element)).to.equal('2px');
    expect(valueOf(element, '--late')).to.equal('2px');
  });

  it('leaves what leaves, and stays with what moves inside', async () => {
    const [moving, leaving] = [tried(place), tried(place)];
    const nested = tried(leaving.shadowRoot!);
    moreContrastIn(place);
    const part = document.createElement('p');
    place.append(part);
    part.append(moving);
    page.append(leaving);
    await observed();
    expect([moving, leaving, nested].map((element) => valueOf(element))).to.deep.equal(['2px', '1px', '1px']);
  });

  it('ends with the very sheets that were there, of which none was written to', () => {
    const element = tried(place);
    const {adoptedStyleSheets: before} = element.shadowRoot!;
    const [sheets, texts] = [[...before], before.map(({cssRules}) => cssRules[1]?.cssText)];
    const end = moreContrastIn(place);
    expect([...element.shadowRoot!.adoptedStyleSheets]).not.to.deep.equal(sheets);
    end();
    expect([...element.shadowRoot!.adoptedStyleSheets]).to.deep.equal(sheets);
    expect(sheets.map(({cssRules}) => cssRules[1]?.cssText)).to.deep.equal(texts);
    expect(valueOf(element)).to.equal('1px');
    element.addStyles(LATE_STYLES);
    expect(valueOf(element, '--late')).to.equal('');
  });
});
