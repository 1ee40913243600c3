/** The JSON that stands in these bytes; null where there is none. What it must look like is for whoever asks to check. */
export function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
