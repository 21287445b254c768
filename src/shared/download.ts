/** Hands `blob` to the reader's browser as a file named `name`, and gives that name. */
export function saveFile(blob: Blob, name: string): string {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  // Firefox follows only links that stand in the document.
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob in a task of its own; the address must outlive that.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
  return name;
}
