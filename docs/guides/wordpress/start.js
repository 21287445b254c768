const data = document.querySelector('#wp-script-module-data-subscription-start');
const {token, nonce} = JSON.parse(data.textContent);

for (const scope of document.querySelectorAll('account-scope')) {
  scope.getToken = async () => {
    const response = await fetch(token, {headers: {'X-WP-Nonce': nonce}});
    if (!response.ok) throw new Error(`No token: WordPress answers ${response.status}.`);
    return response.json();
  };
}
// The properties stand first: no widget asks without a token.
await import('subscription-widgets');
