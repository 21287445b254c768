// ?in=scope puts the cards into a scope; otherwise each names the endpoint itself.
const inScope = new URL(location.href).searchParams.get('in') === 'scope';
const parent = document.createElement(inScope ? 'account-scope' : 'div');
if (inScope) parent.setAttribute('endpoint', 'data');
for (let count = 0; count < 20; count += 1) {
  const card = document.createElement('subscription-card');
  if (!inScope) card.setAttribute('endpoint', 'data');
  card.setAttribute('org-id', '5f123456789abcd123ef01');
  parent.append(card);
}
document.body.append(parent);
