/** Adds the widgets to the page as an application does that shows another view. */
const TAGS = ['subscription-card', 'license-donut', 'user-cap-editor', 'invoice-table'];

globalThis.addWidgets = (endpoint) => {
  const scope = document.createElement('account-scope');
  scope.setAttribute('endpoint', endpoint);
  scope.getToken = () => Promise.resolve('token');
  for (const tag of TAGS) {
    const widget = document.createElement(tag);
    widget.setAttribute('provider-id', '5f9a81c2e4b0d7713ac02799');
    if (tag === 'subscription-card') {
      widget.setAttribute('provider-id', '');
      widget.setAttribute('org-id', '5f123456789abcd123ef01');
    }
    widget.setAttribute('refresh-interval', '3600');
    scope.append(widget);
  }
  document.querySelector('#place').append(scope);
};

globalThis.removeWidgets = () => {
  document.querySelector('#place').replaceChildren();
};

/** An endpoint that never answers. */
const {fetch} = globalThis;
globalThis.fetch = (input, init) =>
  String(input).includes('/never/')
    ? new Promise((_, reject) => {
        init.signal.addEventListener('abort', () => reject(init.signal.reason));
      })
    : fetch(input, init);
