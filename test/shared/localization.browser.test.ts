import {expect, fixtureCleanup} from '@open-wc/testing';
import '../../src/define.js';
import type {SubscriptionCard} from '../../src/components/subscription-card/subscription-card.js';
import {languageFiles} from '../../src/shared/languages.js';
import type {Language} from '../../src/shared/locales/language.js';
import {freeze, thaw} from '../helpers/frozen-clock.js';
import {PROVIDER, PROVIDER_ID} from '../helpers/records.js';
import {until} from '../helpers/until.js';
import {warningsDuring} from '../helpers/warnings.js';
import {connected, hasState, textOf, within} from '../helpers/widget.js';

const german = async (): Promise<Language> => (await import('../../src/shared/locales/de.js')).language;

const card = (lang?: string): Promise<SubscriptionCard> =>
  connected<SubscriptionCard>(
    'subscription-card',
    {'provider-id': PROVIDER_ID, ...(lang !== undefined && {lang})},
    {data: PROVIDER},
  );

const headingOf = (widget: Element): string => within(widget, '[role=heading]').textContent;
const frameOf = (widget: Element): HTMLElement => within(widget, '.frame');
const speaks = (widget: Element, heading: string): Promise<void> =>
  until(() => headingOf(widget) === heading && hasState(widget, 'loaded'), `it speaks of ${heading}`);
const english = (widget: Element): Promise<void> => speaks(widget, 'Subscription');

/** Lets the observer of the page and the widget do what a change of an attribute makes them do. */
async function noticed({updateComplete}: SubscriptionCard): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
  await updateComplete;
}

/** A language that comes when the test says so. */
function awaitedLanguage(code: string) {
  const answers: {readonly arrive: (language: Language) => void; readonly fail: () => void}[] = [];
  languageFiles.set(
    code,
    () =>
      new Promise((resolve, reject) => {
        answers.push({
          arrive: (language) => resolve({language}),
          fail: () => reject(new TypeError('blocked')),
        });
      }),
  );
  return answers;
}

describe('the language of a widget', () => {
  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    fixtureCleanup();
    document.documentElement.lang = 'en';
    document.documentElement.removeAttribute('dir');
  });

  it('is that of the nearest element around it, out of shadow roots, and its own before that', async () => {
    const widget = await card();
    const outer = widget.parentElement!;
    const app = document.createElement('div');
    const place = document.createElement('p');
    app.attachShadow({mode: 'open'}).append(place);
    outer.append(app);
    place.append(widget);
    outer.lang = 'fr';
    await speaks(widget, 'Abonnement');
    expect(textOf(widget)).to.include('Début du contrat');
    app.lang = 'es';
    await speaks(widget, 'Suscripción');
    place.lang = 'ja';
    await speaks(widget, 'サブスクリプション');
    widget.lang = 'de';
    await speaks(widget, 'Abonnement');
    expect(textOf(widget)).to.include('Vertragsbeginn');
    widget.removeAttribute('lang');
    await speaks(widget, 'サブスクリプション');
    expect(frameOf(widget).lang).to.equal('ja');
  });

  it('changes with its place when it is moved', async () => {
    const widget = await card();
    const elsewhere = document.createElement('div');
    elsewhere.lang = 'de-AT';
    widget.parentElement!.append(elsewhere);
    elsewhere.append(widget);
    await speaks(widget, 'Abonnement');
    elsewhere.parentElement!.append(widget);
    await english(widget);
  });

  it('changes with the page again after every widget has left and one has come back', async () => {
    const widget = await card();
    const place = widget.parentElement!;
    widget.remove();
    place.append(widget);
    document.documentElement.lang = 'de';
    await speaks(widget, 'Abonnement');
  });

  it('has the formats of its region, written with an underscore too', async () => {
    const widget = await card('de-CH');
    await speaks(widget, 'Abonnement');
    expect(textOf(widget)).to.match(/12[’']384/);
    widget.lang = 'de_DE';
    await noticed(widget);
    expect(textOf(widget)).to.include('12.384');
  });

  it('shows nothing in English while a first language is on its way', async () => {
    const answers = awaitedLanguage('nl');
    const widget = await card('nl');
    expect(hasState(widget, 'loading')).to.equal(true);
    expect(getComputedStyle(within(widget, '[role=heading]')).visibility).to.equal('hidden');
    expect(getComputedStyle(within(widget, '.skeleton')).visibility).to.equal('visible');
    expect(within(widget, '[role=status]').textContent).to.equal('');
    answers[0]!.arrive(await german());
    await speaks(widget, 'Abonnement');
    expect(getComputedStyle(within(widget, '[role=heading]')).visibility).to.equal('visible');
    expect(answers).to.have.length(1);
  });

  it('keeps what is shown while another language is on its way', async () => {
    const answers = awaitedLanguage('sv');
    const widget = await card('en-GB');
    widget.lang = 'sv';
    await noticed(widget);
    await english(widget);
    expect(textOf(widget)).to.include('31 Jan 2027');
    expect(frameOf(widget).lang).to.equal('en');
    answers[0]!.arrive(await german());
    await speaks(widget, 'Abonnement');
  });

  it('is asked for once by all widgets of a page', async () => {
    const answers = awaitedLanguage('da');
    const widgets = await Promise.all(Array.from({length: 20}, () => card('da')));
    expect(answers).to.have.length(1);
    answers[0]!.arrive(await german());
    await Promise.all(widgets.map((widget) => speaks(widget, 'Abonnement')));
  });

  it('is English where its file fails, said once, and asked for again on the next switch alone', async () => {
    const answers = awaitedLanguage('fi');
    const said = await warningsDuring(async () => {
      const widget = await card('fi');
      answers[0]!.fail();
      await english(widget);
      await english(await card('fi'));
      expect(answers).to.have.length(1);
      widget.lang = 'en';
      await noticed(widget);
      widget.lang = 'fi';
      await noticed(widget);
      expect(answers).to.have.length(2);
      answers[1]!.arrive(await german());
      await speaks(widget, 'Abonnement');
    });
    expect(said).to.have.length(1);
    expect(said[0]).to.include('lang="fi"');
  });

  const unknown = ['pt-BR', 'xx_yy!!', 'constructor', 'tlh', ' ', 'en-', 'de-x', 'de_DE.UTF-8'];
  for (const lang of unknown) {
    it(`is English in all it shows where nobody knows ${JSON.stringify(lang)}, and says so once`, async () => {
      const said = await warningsDuring(async () => {
        const widget = await card(lang);
        await english(widget);
        expect(textOf(widget)).to.include('Jan 31, 2027');
        expect(textOf(widget)).to.include('$12,384');
        expect(frameOf(widget).lang).to.equal('en');
        await english(await card(lang));
      });
      expect(said).to.have.length(1);
    });
  }

  it('is English without a word where the page says that it has none', async () => {
    document.documentElement.lang = 'de';
    const said = await warningsDuring(async () => english(await card('')));
    expect(said).to.deep.equal([]);
  });

  it('says what an error means, and leaves the words of an endpoint to it', async () => {
    const widget = await card('de');
    widget.data = 'no record';
    await until(() => hasState(widget, 'error'), 'it fails');
    expect(textOf(widget)).to.include('Die Antwort des Endpunkts ist nicht lesbar');
  });

  it('is watched by one observer, which the last widget takes along', async () => {
    const first = await card();
    const second = await card();
    let updates = 0;
    const count = (widget: SubscriptionCard): void => {
      widget.requestUpdate = () => void (updates += 1);
    };
    [first, second].forEach(count);
    document.documentElement.lang = 'en-GB';
    await noticed(first);
    expect(updates).to.equal(2);
    first.remove();
    second.remove();
    await noticed(first);
    updates = 0;
    document.documentElement.lang = 'en';
    await noticed(first);
    expect(updates).to.equal(0);
  });
});

describe('the direction of a widget', () => {
  const directionOf = (widget: Element): string => getComputedStyle(frameOf(widget)).direction;

  before(() => freeze());
  after(() => thaw());
  afterEach(() => {
    fixtureCleanup();
    document.documentElement.removeAttribute('dir');
  });

  it('is that of its texts where the page names none', async () => {
    const widget = await card('ar');
    await speaks(widget, 'الاشتراك');
    expect(directionOf(widget)).to.equal('rtl');
    widget.lang = 'de';
    await speaks(widget, 'Abonnement');
    expect(directionOf(widget)).to.equal('ltr');
    expect(frameOf(widget).hasAttribute('dir')).to.equal(false);
  });

  it('is what the page says, whatever its texts, and changes with it', async () => {
    document.documentElement.dir = 'ltr';
    const widget = await card('ar');
    await speaks(widget, 'الاشتراك');
    expect(directionOf(widget)).to.equal('ltr');
    document.documentElement.dir = 'rtl';
    expect(directionOf(widget)).to.equal('rtl');
    widget.lang = 'en';
    await english(widget);
    expect(directionOf(widget)).to.equal('rtl');
    document.documentElement.removeAttribute('dir');
    widget.lang = 'ar';
    await speaks(widget, 'الاشتراك');
    await until(() => directionOf(widget) === 'rtl', 'it turns');
  });

  it('of Arabic has the digits of the papers, and those of a region where the page names it', async () => {
    const widget = await card('ar');
    await speaks(widget, 'الاشتراك');
    expect(textOf(widget)).to.include('12,384');
    widget.lang = 'ar-EG';
    await noticed(widget);
    expect(textOf(widget)).to.include('١٢٬٣٨٤');
  });
});
