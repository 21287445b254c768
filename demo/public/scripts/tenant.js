// @ts-check
/** The tenant's page: its subscription, how near its user cap is, and a form that adds a user until the cap is reached. */
import {Refusal} from './api.js';
import {find, make} from './dom.js';
import {exampleUser} from './example-users.js';
import {FieldErrors} from './field-errors.js';
import {addUser, capStatus, left, listTenants, readTenant} from './tenants.js';

/** @typedef {import('./tenants.js').Tenant} Tenant */

const CAP_REACHED = 409;
const format = new Intl.NumberFormat(document.documentElement.lang).format;

const chooser = find('#tenant', HTMLSelectElement);
const form = find('#add-user', HTMLFormElement);
const username = find('#username', HTMLInputElement);
const email = find('#email', HTMLInputElement);
const submit = find('#add-user button', HTMLButtonElement);
const result = find('#result', HTMLElement);
const failure = find('#load-failure', HTMLElement);
const capLine = find('#cap-line', HTMLElement);
const capMeter = find('#cap-meter', HTMLElement);
const cardPlace = find('#card', HTMLElement);

const errors = new FieldErrors([username, email], () => tell(''));

let added = 0;

/** @param {unknown} error */
const sentence = (error) => (error instanceof Error ? error.message : String(error));

/** @param {Tenant} tenant */
function capText(tenant) {
  const {users, cap} = tenant;
  if (cap === null) return [`${format(users)} users`, 'No User Cap'];
  const rest = left(tenant);
  return [`${format(users)} of ${format(cap)} users`, rest === 0 ? 'LIMIT REACHED' : `${format(rest)} left`];
}

/** @param {Tenant} tenant */
const optionText = (tenant) => `${tenant.name} (${capText(tenant).join(', ')})`;

/** @param {Tenant} tenant */
function showTenant(tenant) {
  const [count = '', rest = ''] = capText(tenant);
  find('#tenant-name', HTMLElement).textContent = tenant.name;
  for (const option of chooser.selectedOptions) option.textContent = optionText(tenant);
  document.title = `Users: ${tenant.name}`;
  capLine.replaceChildren(
    make('strong', {}, count),
    make('span', {class: left(tenant) === 0 ? 'badge over' : 'muted'}, rest),
  );
  capMeter.className = `cap-meter ${capStatus(tenant)}`;
  capMeter.style.setProperty('--share', String(tenant.cap === null ? 0 : tenant.users / tenant.cap));
}

function suggestUser() {
  const user = exampleUser(added);
  username.value = user.username;
  email.value = user.email;
}

/**
 * @param {string} kind `ok`, `over` or nothing
 * @param {...(Node | string)} content
 */
function tell(kind, ...content) {
  result.className = kind && `note ${kind}`;
  result.replaceChildren(...content);
}

/**
 * @param {unknown} error
 * @param {() => void} again
 */
function showLoadFailure(error, again) {
  const retry = make('button', {class: 'button secondary', type: 'button'}, 'Try again');
  retry.addEventListener('click', again);
  failure.replaceChildren(sentence(error), retry);
  failure.hidden = false;
}

/**
 * The widget with that organization; without one it would show the only organization there is.
 *
 * @param {string} organization
 */
function showCard(organization) {
  const attributes = {endpoint: '/api', 'org-id': organization};
  if (cardPlace.firstElementChild) cardPlace.firstElementChild.setAttribute('org-id', organization);
  else cardPlace.append(make('subscription-card', attributes));
}

/** Shows the organization that is chosen; a later choice wins over an earlier one's late answer. */
async function showChosen() {
  const id = chooser.value;
  showCard(id);
  history.replaceState(null, '', `?org=${encodeURIComponent(id)}`);
  errors.show({});
  tell('');
  try {
    const tenant = await readTenant(id);
    if (chooser.value !== id) return;
    failure.hidden = true;
    showTenant(tenant);
  } catch (error) {
    showLoadFailure(error, () => void showChosen());
  }
}

async function start() {
  try {
    const groups = await listTenants();
    chooser.replaceChildren(
      ...groups.map(({label, tenants}) =>
        make(
          'optgroup',
          {label},
          ...tenants.map((tenant) => make('option', {value: tenant.id}, optionText(tenant))),
        ),
      ),
    );
    await keepAddressedTenant();
    await showChosen();
  } catch (error) {
    showLoadFailure(error, () => void start());
  }
}

/** The address names a tenant after a reload, which may stand in no group's first few any longer. */
async function keepAddressedTenant() {
  const id = new URLSearchParams(location.search).get('org');
  if (!id) return;
  if (![...chooser.options].some(({value}) => value === id)) {
    const {name} = await readTenant(id);
    chooser.prepend(make('option', {value: id}, name));
  }
  chooser.value = id;
}

/**
 * Says what is wrong with which field. The status is for those whose focus is in the first one already.
 *
 * @param {import('./api.js').FieldMessages} messages
 * @returns {boolean} Whether a field was wrong.
 */
function showFieldErrors(messages) {
  const count = errors.show(messages);
  if (count === 0) return false;
  tell(
    'over',
    `The user was not added: ${count === 1 ? 'one entry needs' : `${count} entries need`} a change.`,
  );
  return true;
}

/** @param {unknown} error */
function showRefusal(error) {
  if (error instanceof Refusal && showFieldErrors(error.fields)) return;
  const isCap = error instanceof Refusal && error.status === CAP_REACHED;
  const way = make('a', {href: '/account.html'}, 'See it as that admin');
  tell('over', sentence(error), ...(isCap ? [' ', way] : []));
}

async function refreshCard() {
  const card = /** @type {HTMLElement & {refresh(): Promise<unknown>}} */ (cardPlace.firstElementChild);
  await card.refresh();
}

/**
 * Reads the figures again after a user was added, here and in the card.
 *
 * @param {string} organization
 * @param {string} name
 */
async function showAdded(organization, name) {
  try {
    const [tenant] = await Promise.all([readTenant(organization), refreshCard()]);
    if (chooser.value !== organization) return;
    showTenant(tenant);
    tell('ok', `${name} was added. ${capText(tenant).join(', ')}.`);
  } catch (error) {
    tell('ok', `${name} was added, but the figures could not be read again. ${sentence(error)}`);
  }
}

/** @param {SubmitEvent} event */
async function add(event) {
  event.preventDefault();
  if (submit.ariaDisabled === 'true') return;
  const organization = chooser.value;
  const [name, address] = [username.value, email.value];
  if (showFieldErrors(errors.find())) return;
  submit.ariaDisabled = 'true';
  tell('', 'Adding…');
  try {
    await addUser(organization, {username: name, email: address});
    added += 1;
    // Whoever has typed on meanwhile keeps that.
    if (username.value === name && email.value === address) suggestUser();
    await showAdded(organization, name);
  } catch (error) {
    showRefusal(error);
  } finally {
    submit.ariaDisabled = null;
  }
}

chooser.addEventListener('change', () => void showChosen());
form.addEventListener('submit', (event) => void add(event));
suggestUser();
void start();
