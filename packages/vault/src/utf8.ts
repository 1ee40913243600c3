/** Every engine has one; the types of the language alone do not name it. */
declare const TextEncoder: new () => {
  encode(text: string): Uint8Array
  encodeInto(text: string, room: Uint8Array): { readonly written: number }
}
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export const utf8 = (text: string): Uint8Array => encoder.encode(text)

/** Writes the text into `room`, which has three bytes for each of its letters; how many bytes it takes. */
export const utf8Into = (text: string, room: Uint8Array): number => encoder.encodeInto(text, room).written

/** Undefined where the bytes are no UTF-8 (a replacement character would silently change testimony). */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  const text = decoder.decode(bytes)
  return text.includes('\ufffd') && !sameAgain(text, bytes) ? undefined : text
}

function sameAgain(text: string, bytes: Uint8Array): boolean {
  const again = utf8(text)
  return again.length === bytes.length && again.every((byte, at) => byte === bytes[at])
}

/** JSON that is an object or list; undefined for anything else. */
export function fromJson(bytes: Uint8Array): unknown {
  const text = fromUtf8(bytes)
  return text === undefined ? undefined : parsedJson(text)
}

/** The same of a text. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const json = (value: unknown): Uint8Array => utf8(JSON.stringify(value))
