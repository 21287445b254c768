import {LRUCache} from 'lru-cache';

/** A finished JSON answer. */
export interface CachedAnswer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The store's revision that it was made from. */
  readonly revision: number;
}

const MAX_CHARACTERS = 32 * 1024 * 1024;
/** One answer larger than this is made anew every time. */
const MAX_ANSWER = 1024 * 1024;

/**
 * Answers that hold until the store is next written to. The key names the address and what its reader may see;
 * whoever asks for the same thing at the same time waits for one answer.
 */
export class AnswerCache {
  readonly #answers = new LRUCache<string, CachedAnswer>({
    maxSize: MAX_CHARACTERS,
    maxEntrySize: MAX_ANSWER,
    sizeCalculation: ({body}, key) => body.length + key.length + 200,
  });
  readonly #making = new Map<string, Promise<CachedAnswer>>();

  /** The answer as it stands at `revision`, made by `make` where there is none. */
  get(
    key: string,
    revision: number,
    make: () => Promise<CachedAnswer>,
  ): CachedAnswer | Promise<CachedAnswer> {
    const answer = this.#answers.get(key);
    if (answer?.revision === revision) return answer;
    const makingKey = `${revision} ${key}`;
    const making = this.#making.get(makingKey) ?? this.#make(makingKey, key, make);
    return making;
  }

  #make(makingKey: string, key: string, make: () => Promise<CachedAnswer>): Promise<CachedAnswer> {
    const making = make()
      .then((answer) => {
        this.#answers.set(key, answer);
        return answer;
      })
      .finally(() => this.#making.delete(makingKey));
    this.#making.set(makingKey, making);
    return making;
  }
}
