/** A frame of the page's own, with words around what it shows. */
customElements.define(
  'outer-frame',
  class extends HTMLElement {
    constructor() {
      super();
      const root = this.attachShadow({mode: 'open'});
      const words = document.createElement('p');
      words.textContent = 'Around the table.';
      root.append(words, document.createElement('slot'));
    }
  },
);
