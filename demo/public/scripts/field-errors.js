// @ts-check
/** @typedef {import('./api.js').FieldMessages} FieldMessages */

/** What a browser itself finds wrong, in the words that the API would use. */
const WORDS = /** @type {Readonly<Record<string, {missing: string, mismatch?: string}>>} */ ({
  username: {missing: 'Enter a username.'},
  email: {
    missing: 'Enter an email address.',
    mismatch: 'Enter an email address such as name@example.com.',
  },
});

/**
 * Says below each field of a form what is wrong with it. A field names the element that holds its message in
 * `aria-describedby`; the message goes as soon as the field is changed.
 */
export class FieldErrors {
  #fields;
  #onEmpty;

  /**
   * @param {readonly HTMLInputElement[]} fields
   * @param {() => void} onEmpty Called when the last message has gone.
   */
  constructor(fields, onEmpty) {
    this.#fields = fields;
    this.#onEmpty = onEmpty;
    for (const field of fields) {
      field.addEventListener('input', () => {
        if (field.ariaInvalid !== 'true') return;
        this.#mark(field, undefined);
        if (fields.every(({ariaInvalid}) => ariaInvalid !== 'true')) this.#onEmpty();
      });
    }
  }

  /** @returns {FieldMessages} What the browser finds wrong. */
  find() {
    /** @type {Record<string, string>} */
    const messages = {};
    for (const {name, validity} of this.#fields) {
      const {missing = '', mismatch = missing} = WORDS[name] ?? {};
      if (!validity.valid) messages[name] = validity.valueMissing ? missing : mismatch;
    }
    return messages;
  }

  /**
   * Shows these messages in place of all others, and moves the focus to the first field that has one.
   *
   * @param {FieldMessages} messages
   * @returns {number} How many fields have one.
   */
  show(messages) {
    for (const field of this.#fields) this.#mark(field, messages[field.name]);
    const marked = this.#fields.filter(({name}) => messages[name] !== undefined);
    marked[0]?.focus();
    return marked.length;
  }

  /**
   * @param {HTMLInputElement} field
   * @param {string | undefined} message
   */
  #mark(field, message) {
    field.ariaInvalid = message === undefined ? null : 'true';
    const place = document.getElementById(field.getAttribute('aria-describedby') ?? '');
    if (place) place.textContent = message ?? '';
  }
}
