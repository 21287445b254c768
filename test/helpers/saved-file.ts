/** What `act` makes the browser save: name and content. */
export async function savedFile(act: () => void): Promise<readonly [name: string, content: string]> {
  const createObjectURL = URL.createObjectURL.bind(URL);
  const clicked = new Promise<string>((resolve) => {
    document.addEventListener('click', function saved(event) {
      const link = event.target;
      if (!(link instanceof HTMLAnchorElement) || !link.download) return;
      event.preventDefault();
      document.removeEventListener('click', saved);
      resolve(link.download);
    });
  });
  let content: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    content = blob;
    return createObjectURL(blob);
  };
  act();
  const name = await clicked;
  URL.createObjectURL = createObjectURL;
  return [name, (await content?.text()) ?? ''];
}
