/** Waits, a task at a time, until `holds`. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`It did not come about that ${what}.`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}
