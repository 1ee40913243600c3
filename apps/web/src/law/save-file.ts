/** Hands a file to the browser to save: the person is asked or told where, and from then on it lies open on the disk. */
export function saveFile(file: { readonly name: string; readonly type: string; readonly text: string | Uint8Array<ArrayBuffer> }): void {
  const address = URL.createObjectURL(new Blob([file.text], { type: file.type }))
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
