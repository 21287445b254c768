import {expect} from '@open-wc/testing';
import {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import {defineElement} from '../../src/shared/define-element.js';

describe('registering an element', () => {
  const {warn} = console;
  let said: string[];

  beforeEach(() => {
    said = [];
    console.warn = (message: string) => void said.push(message);
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('leaves the page an element of its own under that tag, and says so once', () => {
    class Own extends HTMLElement {}
    customElements.define('taken-tag', Own);
    defineElement('taken-tag', class extends SubscriptionCard {});
    defineElement('taken-tag', class extends SubscriptionCard {});
    expect(customElements.get('taken-tag')).to.equal(Own);
    expect(said).to.have.length(1);
    expect(said[0]).to.include('<taken-tag>');
  });

  it('says nothing of another copy, which stands', () => {
    class Copy extends SubscriptionCard {}
    defineElement('copied-tag', Copy);
    defineElement('copied-tag', class extends SubscriptionCard {});
    expect(customElements.get('copied-tag')).to.equal(Copy);
    expect(said).to.deep.equal([]);
  });
});
