// Behind your sign-in, and in a window of its own, where the cookies of this site are its own again.
const response = await fetch('/token');
if (response.ok && opener) {
  opener.postMessage({token: await response.text()}, location.origin);
  close();
}
