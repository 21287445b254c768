import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {NetworkError} from '../client/errors.js';
import {containingNode} from './containing-node.js';
import {formatList, formatNumber, formatTime} from './format.js';
import {forgetMissing, languageOf} from './languages.js';
import type {ErrorTexts, Language, Room, Translation} from './locales/language.js';
import {madeOnce} from './made-once.js';
import {type Plural, pluralOf} from './plural.js';

const ENGLISH = 'en';
const connected = new Set<Localization>();
let observer: MutationObserver | undefined;

const resolveAll = (): void => {
  for (const each of connected) each.resolve();
};

/** Watches the trees that the element stands in, with the one observer of the page. */
function watchAround(element: Element): void {
  observer ??= new MutationObserver((changes) => {
    if (changes.some(({attributeName}) => attributeName === 'lang')) forgetMissing();
    resolveAll();
  });
  for (let node: Node | null = element; node; node = containingNode(node)) {
    node = node.getRootNode();
    observer.observe(node, {attributes: true, attributeFilter: ['lang', 'dir'], subtree: true});
  }
}

/** The attribute where it stands nearest: on the element or around it. */
function inherited(element: Element, name: 'lang' | 'dir'): string | null {
  for (let node: Node | null = element; node; node = containingNode(node)) {
    // A document and a shadow root have no attributes.
    const value = (node as Partial<Element>).getAttribute?.(name) ?? null;
    if (value !== null) return value;
  }
  return null;
}

/**
 * The language and the whole tag as `Intl` writes them, of `de_CH` too. What is no tag stands as it is in both: no part of it
 * may come to `Intl`, which would throw.
 */
const canonical = madeOnce((said): readonly [code: string, tag: string] => {
  try {
    const locale = new Intl.Locale(said.replaceAll('_', '-'));
    return [locale.language, String(locale)];
  } catch (error) {
    // A malformed `lang` is the page's mistake; the widget still has to speak.
    if (error instanceof RangeError) return [said, said];
    throw error;
  }
});

/**
 * Texts, and what every widget formats, in the language that the host inherits from its page. Whoever shows money or days
 * formats them by its `locale` (format.ts), so that no other widget carries that.
 */
export class Localization implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #language: Language | undefined;
  /** Undefined until texts have been shown: those are not taken away for others to come. */
  #textLocale: string | undefined;
  #locale = ENGLISH;
  #isWaiting = false;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    connected.add(this);
    watchAround(this.#host);
    this.resolve();
  }

  hostDisconnected(): void {
    connected.delete(this);
    if (connected.size === 0) observer?.disconnect();
  }

  /** @internal Reads again what the page says, and what there is of that language. */
  resolve(): void {
    const [code, tag] = canonical(inherited(this.#host, 'lang') ?? ENGLISH);
    const language = languageOf(code, resolveAll);
    if (language !== 'awaited') this.#speak(language, code, tag);
    this.#isWaiting = this.#textLocale === undefined;
    this.#host.requestUpdate();
  }

  #speak(language: Language | undefined, code: string, tag: string): void {
    this.#language = language;
    this.#textLocale = language ? code : ENGLISH;
    // A region has its own formats, a language its usual ones.
    this.#locale = this.#textLocale === code ? tag : ENGLISH;
    if (language && tag === code) this.#locale = language.locale;
  }

  /** Whether nothing has been shown yet, and the language it is to be shown in is on its way. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /** Language of the texts: `de`. */
  get textLocale(): string {
    return this.#textLocale ?? ENGLISH;
  }

  /** `rtl` where the texts run that way and the page does not say which way; else the page's direction holds. */
  get direction(): 'rtl' | undefined {
    return this.#language?.direction === 'rtl' && inherited(this.#host, 'dir') === null ? 'rtl' : undefined;
  }

  /**
   * Language of numbers and dates: that of the page where it is a variant of the texts' language (`de-CH`), else the
   * texts' own, so that one widget does not speak two languages.
   */
  get locale(): string {
    return this.#locale;
  }

  /** The texts of a widget. */
  readonly texts = <T extends object>({room, english}: Room<T>): Translation<T> =>
    (this.#language?.[room as keyof Language] ?? english) as Translation<T>;

  /** What an error says. */
  readonly message = (error: Error): string => {
    const {code, origin} = error as Partial<NetworkError>;
    const key = code === 'NETWORK' && origin ? 'NETWORK_ELSEWHERE' : code;
    const errors: Partial<ErrorTexts> | undefined = this.#language?.errors;
    return errors?.[key as keyof ErrorTexts]?.replace('{origin}', origin ?? '') ?? error.message;
  };

  readonly plural: Plural = (count, forms) => pluralOf(this.textLocale)(count, forms);
  readonly number = (value: number): string => formatNumber(this.locale, value);
  readonly time = (instant: Date): string => formatTime(this.locale, instant);
  readonly list = (items: readonly string[]): string => formatList(this.locale, items);
}
