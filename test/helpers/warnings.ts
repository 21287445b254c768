/** What the console is warned of while `work` runs, a line for each. */
export async function warningsDuring(work: () => Promise<void>): Promise<readonly string[]> {
  const {warn} = console;
  const said: string[] = [];
  console.warn = (...words: unknown[]) => void said.push(words.join(' '));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return said;
}
