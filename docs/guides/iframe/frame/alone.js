const button = document.querySelector('#sign-in');
let opened;

button.addEventListener('click', () => {
  opened = open('/sign-in.html', '_blank', 'popup, width=480, height=640');
});

// A browser opens a window for a click alone, so each token waits for one: let it hold for as long as a visit.
document.querySelector('account-scope').getToken = () =>
  new Promise((resolve) => {
    button.hidden = false;
    addEventListener('message', function take({data, origin, source}) {
      if (source !== opened || origin !== location.origin) return;
      removeEventListener('message', take);
      button.hidden = true;
      resolve(data.token);
    });
  });
