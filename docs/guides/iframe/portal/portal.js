addEventListener('message', async ({data, origin, source, ports}) => {
  const frame = document.querySelector('#subscription');
  // Anybody may send messages: only those of this very frame, from its own origin, are answered.
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data.type === 'height') frame.style.blockSize = `${data.height}px`;
  if (data.type === 'look') tellLook();
  if (data.type === 'token') ports[0].postMessage(await askForToken());
});

// A refusal is told as such: what stands in its body is no token.
async function askForToken() {
  const response = await fetch('/token');
  if (!response.ok) return {refusal: `No token: /token answers ${response.status}.`};
  return {token: await response.text()};
}

// To be called again wherever the page changes its language or its scheme.
function tellLook() {
  const frame = document.querySelector('#subscription');
  const {lang} = document.documentElement;
  const {colorScheme} = getComputedStyle(document.documentElement);
  frame.contentWindow.postMessage({type: 'look', lang, colorScheme}, new URL(frame.src).origin);
}
