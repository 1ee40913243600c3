/** Holds a key or a passphrase. Printing, logging or serialising it gives `[secret]`; only `reveal` gives the value. */
export class Secret<T> {
  readonly #value: T
  constructor(value: T) {
    this.#value = value
  }
  reveal(): T {
    return this.#value
  }
  toString(): string {
    return '[secret]'
  }
  toJSON(): string {
    return '[secret]'
  }
  get [Symbol.toStringTag](): string {
    return '[secret]'
  }
  /** What Node's inspect prints. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]'
  }
}
