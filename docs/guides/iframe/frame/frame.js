const PORTAL = 'http://127.0.0.1:5173';

// The token travels by a channel of its own, to this one origin: never in an address, where logs would keep it.
document.querySelector('account-scope').getToken = () =>
  new Promise((resolve, reject) => {
    const {port1, port2} = new MessageChannel();
    port1.addEventListener('message', ({data: {token, refusal}}) =>
      token ? resolve(token) : reject(new Error(refusal)),
    );
    port1.start();
    parent.postMessage({type: 'token'}, PORTAL, [port2]);
    setTimeout(reject, 10_000, new Error('The portal gave no token.'));
  });

new ResizeObserver(() => {
  parent.postMessage({type: 'height', height: document.documentElement.offsetHeight}, PORTAL);
}).observe(document.documentElement);

addEventListener('message', ({data, origin}) => {
  if (origin !== PORTAL || data.type !== 'look') return;
  document.documentElement.lang = data.lang;
  document.documentElement.style.colorScheme = data.colorScheme;
});
parent.postMessage({type: 'look'}, PORTAL);
