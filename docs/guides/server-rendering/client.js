// First of all: lets Lit take over what the server has rendered, in place of rendering it again.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';

// Then the data, so that each widget finds it when it starts.
for (const {dataset, textContent} of document.querySelectorAll('script[data-for]')) {
  document.getElementById(dataset.for).data = JSON.parse(textContent);
}

// Now the widgets may start.
await Promise.all([
  import('subscription-widgets/define/subscription-card.js'),
  import('subscription-widgets/define/license-donut.js'),
  import('subscription-widgets/define/invoice-table.js'),
]);

// Newer data goes the same way: it changes what has changed, and nothing moves.
document.getElementById('refresh').addEventListener('click', async () => {
  const account = await (await fetch('/account')).json();
  for (const [id, data] of Object.entries(account)) document.getElementById(id).data = data;
});
