// The account, read by your server: no token reaches the browser.
const BACKEND = 'http://127.0.0.1:8080';
const PROVIDER = '5f7f3a204186c0d94be12799';

/** Which answer of the endpoint each widget of the page shows, by the widget's id. */
const PATHS = {
  subscription: `/api/v2/providers/${PROVIDER}`,
  licenses: `/api/v2/providers/${PROVIDER}/billing/details`,
  invoices: `/api/v2/providers/${PROVIDER}/invoices?limit=100&sort=-dueDate`,
};

async function ask(path, headers = {}) {
  const response = await fetch(BACKEND + path, {headers});
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response;
}

/** The endpoint's answers as they are: each widget decodes its own. */
export async function readAccount() {
  const token = await (await ask('/token')).text();
  const read = async (path) => (await ask(path, {authorization: `Bearer ${token}`})).json();
  const answers = Object.entries(PATHS).map(async ([id, path]) => [id, await read(path)]);
  return Object.fromEntries(await Promise.all(answers));
}
