// @ts-check
// Not a module: it runs before the first paint, so that no page flashes in the wrong scheme.
const chosenScheme = localStorage.getItem('demo-scheme');
if (chosenScheme === 'light' || chosenScheme === 'dark')
  document.documentElement.dataset.scheme = chosenScheme;
