import {expect, fixture} from '@open-wc/testing';
import {html, LitElement, type TemplateResult} from 'lit';
import {Localization} from '../../../src/shared/localization.js';
import {renderSearch, renderSelect} from '../../../src/shared/table/filter-controls.js';
import {type Notable, renderTableNotes} from '../../../src/shared/table/table-notes.js';

const SELECT = {
  label: 'Cap status',
  value: 'near',
  options: [
    {value: '', label: 'All'},
    {value: 'near', label: 'Near limit'},
  ],
};

describe('the select above a table', () => {
  it('has its label as its name and shows the value it is given', async () => {
    const element = await fixture<HTMLElement>(renderSelect({...SELECT, onChange: () => undefined}));
    const select = element.querySelector('select')!;
    expect(select.getAttribute('aria-label')).to.equal('Cap status');
    expect(select.value).to.equal('near');
    await expect(element).to.be.accessible();
  });

  it('tells what a person chose', async () => {
    const chosen: string[] = [];
    const element = await fixture<HTMLElement>(
      renderSelect({...SELECT, onChange: (value) => chosen.push(value)}),
    );
    const select = element.querySelector('select')!;
    select.value = '';
    select.dispatchEvent(new Event('change'));
    expect(chosen).to.deep.equal(['']);
  });
});

describe('the search box above a table', () => {
  it('tells every change, and that Enter was pressed', async () => {
    const heard: string[] = [];
    const element = await fixture<HTMLElement>(
      renderSearch({
        label: 'Search organizations',
        value: 'a',
        onInput: (value) => heard.push(value),
        onSubmit: () => heard.push('submit'),
      }),
    );
    const input = element.querySelector('input')!;
    expect(input.value).to.equal('a');
    input.value = 'ab';
    input.dispatchEvent(new Event('input'));
    input.dispatchEvent(new KeyboardEvent('keydown', {key: 'a'}));
    input.dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}));
    expect(heard).to.deep.equal(['ab', 'submit']);
    await expect(element).to.be.accessible();
  });
});

class NotesFixture extends LitElement {
  readonly localization = new Localization(this);
}
customElements.define('notes-fixture', NotesFixture);

const ALL_WELL: Notable = {
  error: undefined,
  isBehind: false,
  progress: undefined,
  incomplete: undefined,
  rejected: 0,
};

async function notes(list: Partial<Notable>, onRetry = (): void => undefined): Promise<HTMLElement> {
  const {localization} = new NotesFixture();
  const content = renderTableNotes({...ALL_WELL, ...list}, localization, onRetry) as TemplateResult;
  return fixture<HTMLElement>(html`<div>${content}</div>`);
}

const textOf = (element: HTMLElement): string => element.innerText.replace(/\s+/g, ' ').trim();

describe('the notes above a table', () => {
  it('are none while all is well', async () => {
    expect((await notes({})).children).to.have.length(0);
  });

  it('say why rows are missing, with a way to try again', async () => {
    let retries = 0;
    const element = await notes({error: new Error('The endpoint answered 503.')}, () => (retries += 1));
    expect(textOf(element)).to.equal('Some rows could not be read. The endpoint answered 503.Retry');
    element.querySelector('button')?.click();
    expect(retries).to.equal(1);
  });

  it('say that the rows in view are not those asked for', async () => {
    const element = await notes({isBehind: true, error: new Error('The endpoint answered 503.')});
    expect(textOf(element)).to.contain('These are not the rows you asked for.');
  });

  it('say how far a list has been read, and where it ended too soon', async () => {
    expect(textOf(await notes({progress: {loaded: 1200, total: 24_000}}))).to.contain(
      'Reading 1,200 of 24,000',
    );
    expect(textOf(await notes({incomplete: {loaded: 100, total: 350}}))).to.contain('100 of 350 shown.');
  });

  it('count what could not be read', async () => {
    expect(textOf(await notes({rejected: 1}))).to.equal('1 record could not be read in full.');
    expect(textOf(await notes({rejected: 2}))).to.equal('2 records could not be read in full.');
  });
});
