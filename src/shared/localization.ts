import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {CalendarDate} from '../account/calendar-date.js';
import type {Money} from '../account/money.js';
import {containingNode} from './containing-node.js';
import {
  formatAgo,
  formatDay,
  formatList,
  formatMoney,
  formatNumber,
  formatShortDay,
  formatTime,
} from './format.js';
import {type Plural, pluralOf} from './plural.js';

const FALLBACK = 'en';
const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

// One observer for the whole page, and only while a widget is on it.
function follow(host: ReactiveControllerHost): void {
  hosts.add(host);
  observer ??= new MutationObserver(() => {
    for (const each of hosts) each.requestUpdate();
  });
  observer.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['lang', 'dir'],
    subtree: true,
  });
}

function unfollow(host: ReactiveControllerHost): void {
  hosts.delete(host);
  if (hosts.size === 0) observer?.disconnect();
}

function inheritedLanguage(element: Element): string {
  for (let node: Node | null = element; node; node = containingNode(node)) {
    const language = node instanceof Element ? node.getAttribute('lang') : null;
    if (language) return language;
  }
  return FALLBACK;
}

/** The language as `Intl` knows it; English where it does not. */
function supportedLocale(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? FALLBACK;
  } catch (error) {
    // A malformed `lang` is the page's mistake; the widget still has to speak.
    if (error instanceof RangeError) return FALLBACK;
    throw error;
  }
}

/** Texts, numbers, money and dates in the language that the host inherits from its page. */
export class Localization implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    follow(this.#host);
  }

  hostDisconnected(): void {
    unfollow(this.#host);
  }

  /** Language of the texts. */
  get textLocale(): string {
    return FALLBACK;
  }

  /**
   * Language of numbers and dates: that of the page where it is a variant of the texts' language (`en-GB`), else the
   * texts' own, so that one widget does not speak two languages.
   */
  get locale(): string {
    const locale = supportedLocale(inheritedLanguage(this.#host));
    return locale.split('-')[0] === this.textLocale ? locale : this.textLocale;
  }

  readonly plural: Plural = (count, forms) => pluralOf(this.textLocale)(count, forms);
  readonly number = (value: number): string => formatNumber(this.locale, value);
  readonly money = (money: Money): string => formatMoney(this.locale, money);
  readonly day = (day: CalendarDate): string => formatDay(this.locale, day);
  readonly shortDay = (day: CalendarDate): string => formatShortDay(this.locale, day);
  readonly time = (instant: Date): string => formatTime(this.locale, instant);
  readonly list = (items: readonly string[]): string => formatList(this.locale, items);
  readonly ago = (instant: Date, now: Date): string | undefined => formatAgo(this.locale, instant, now);
}
