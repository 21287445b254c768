addEventListener('message', async ({data, origin, source, ports}) => {
  const frame = document.querySelector('#subscription');
  // Anybody may send messages: only those of this very frame, from its own origin, are answered.
  if (source !== frame.contentWindow || origin !== new URL(frame.src).origin) return;
  if (data.type === 'height') frame.style.blockSize = `${data.height}px`;
  if (data.type === 'token') ports[0].postMessage(await (await fetch('/token')).text());
});
