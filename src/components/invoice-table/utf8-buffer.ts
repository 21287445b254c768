const LAST_ASCII = 0x7f;
/** Bytes that one unit of a text takes at most. */
const MOST_BYTES = 3;
const START_BYTES = 2 ** 16;

const encoder = new TextEncoder();

/**
 * Texts one behind the other as UTF-8, in memory that is used again and again: put together as texts, they would leave
 * several times their size for the engine to clear away.
 */
export class Utf8Buffer {
  #bytes = new Uint8Array(START_BYTES);
  #length = 0;

  add(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    for (let index = 0; index < text.length; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit > LAST_ASCII) {
        this.#encode(text.slice(index));
        return;
      }
      // By hand, since a call of the encoder takes longer than a short text does.
      this.#bytes[this.#length] = unit;
      this.#length += 1;
    }
  }

  /** What has been added since the last time, as a Blob, which is out of the page's memory. */
  take(): Blob {
    const piece = new Blob([this.#bytes.subarray(0, this.#length)]);
    this.#length = 0;
    return piece;
  }

  #encode(text: string): void {
    this.#length += encoder.encodeInto(text, this.#bytes.subarray(this.#length)).written;
  }

  #makeRoom(bytes: number): void {
    const needed = this.#length + bytes;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(needed * 2);
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
