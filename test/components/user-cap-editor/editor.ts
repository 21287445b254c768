/** What the tests of `<user-cap-editor>` share. */
import type {UserCapEditor} from '../../../src/components/user-cap-editor/user-cap-editor.js';
import {
  inPageEndpoint,
  type InPageEndpoint,
  type InPageOptions,
  type Route,
} from '../../helpers/in-page-endpoint.js';
import {BILLING_DETAILS, ORGANIZATIONS, PROVIDER_ID} from '../../helpers/records.js';
import {until} from '../../helpers/until.js';
import {button, loaded, within} from '../../helpers/widget.js';

export const PATH = `v2/providers/${PROVIDER_ID}/organizations`;
export const LICENSES = `v2/providers/${PROVIDER_ID}/billing/details`;
export const BY_PROVIDER = {'provider-id': PROVIDER_ID};
export const LIST = {results: ORGANIZATIONS, totalCount: ORGANIZATIONS.length};

export const endpointWith = (route: Route, options?: InPageOptions): InPageEndpoint =>
  inPageEndpoint({[PATH]: route, [LICENSES]: BILLING_DETAILS}, options);

/** An editor of the six organizations, its licenses read as well. */
export async function editorOf(
  endpoint: InPageEndpoint,
  attributes: Record<string, string> = {},
): Promise<UserCapEditor> {
  const editor = await loaded<UserCapEditor>(
    'user-cap-editor',
    {...BY_PROVIDER, ...attributes},
    {client: endpoint.client},
  );
  await settled(editor);
  return editor;
}

/** Lets answers that are under way arrive and be rendered; the endpoint in the page answers within a task. */
export async function settled(editor: UserCapEditor): Promise<void> {
  for (let round = 0; round < 4; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  await editor.updateComplete;
}

export const rows = (editor: Element): string[] =>
  [...editor.shadowRoot!.querySelectorAll('.rows .row')].map((row) =>
    row.textContent.replace(/\s+/g, ' ').trim(),
  );

export const names = (editor: Element): string[] =>
  [...editor.shadowRoot!.querySelectorAll('.rows th')].map((cell) => cell.textContent.trim());

export function choose(editor: Element, label: string, value: string): void {
  const select = within(editor, `select[aria-label="${label}"]`) as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change'));
}

export const field = (editor: Element): HTMLInputElement => within(editor, '.spin') as HTMLInputElement;

export function type(editor: Element, text: string): void {
  field(editor).value = text;
  field(editor).dispatchEvent(new Event('input'));
}

export async function open(editor: UserCapEditor, name: string): Promise<HTMLDialogElement> {
  button(editor, `Edit ${name}`).focus();
  button(editor, `Edit ${name}`).click();
  await until(() => editor.shadowRoot!.querySelector('dialog:modal') !== null, 'the dialog opens');
  return within(editor, 'dialog') as HTMLDialogElement;
}

/** What a PUT to Brightwater Clinics carried, and how it is answered. */
export function puts(answer: (body: unknown, request: Request) => Response): {
  route: Route;
  seen: {body: unknown; version: string | null}[];
} {
  const seen: {body: unknown; version: string | null}[] = [];
  const route = async (request: Request): Promise<Response> => {
    const body: unknown = await request.json();
    seen.push({body, version: request.headers.get('if-match')});
    return answer(body, request);
  };
  return {route, seen};
}

export const BRIGHTWATER = `${PATH}/org-brightwater`;
export const accepted = (cap: number | undefined): Response =>
  Response.json({...ORGANIZATIONS[1], maxSystemUsers: cap ?? null, version: '2'});
