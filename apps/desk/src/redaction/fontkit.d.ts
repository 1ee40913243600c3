/** As much of the font reader as we use; the PDF writer brings it. */
declare module 'fontkit' {
  export interface Face {
    hasGlyphForCodePoint(point: number): boolean
  }
  export function create(bytes: Uint8Array): Face
}
