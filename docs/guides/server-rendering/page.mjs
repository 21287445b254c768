import {render} from '@lit-labs/ssr';
import {collectResult} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
// Registers the widgets on the server, with all their languages.
import 'subscription-widgets/server.js';

const LANG = 'de';

/** The widgets as a browser without scripts can show them. */
const widgets = ({subscription, licenses, invoices}) =>
  html`<subscription-card id="subscription" lang=${LANG} .data=${subscription}></subscription-card>
    <license-donut id="licenses" lang=${LANG} .data=${licenses}></license-donut>
    <invoice-table id="invoices" lang=${LANG} .data=${invoices}></invoice-table>`;

/** The same data for the browser's half of a widget. An escaped `<` ends no script. */
const data = ([id, answer]) =>
  `<script type="application/json" data-for="${id}">${JSON.stringify(answer).replaceAll('<', '\\u003c')}</script>`;

export async function renderPage(account) {
  return `<!doctype html>
<html lang="${LANG}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Unser JumpCloud-Vertrag</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/client.js"></script>
  </head>
  <body>
    <header>
      <h1>Unser JumpCloud-Vertrag</h1>
      <button id="refresh">Aktualisieren</button>
    </header>
    <main>${await collectResult(render(widgets(account)))}</main>
    ${Object.entries(account).map(data).join('\n    ')}
  </body>
</html>
`;
}
