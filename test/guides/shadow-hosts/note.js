/** @param {string} text What the framework's own handler was told. */
export function note(text) {
  const item = document.createElement('li');
  item.textContent = text;
  document.querySelector('#events')?.append(item);
}
