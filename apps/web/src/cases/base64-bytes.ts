/** Bytes out of a JSON answer. */
export function base64ToBytes(text: string): Uint8Array<ArrayBuffer> {
  const signs = atob(text)
  const bytes = new Uint8Array(signs.length)
  for (let n = 0; n < signs.length; n++) bytes[n] = signs.charCodeAt(n)
  return bytes
}
