// What the first script has registered, for a look at whether it still stands in the end.
window.first = ['account-scope', 'subscription-card', 'license-donut', 'user-cap-editor', 'invoice-table']
  .map((tag) => [tag, customElements.get(tag)])
  .filter(([, element]) => element);
