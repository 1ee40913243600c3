/** As much of the engine as we use. */
interface TesseractApi {
  Init(path: null, langs: string, mode: number): number
  SetVariable(name: string, value: string): void
  SetImageFile(exif: number, angle: number): number
  Recognize(monitor: null): number
  /** The picture in black and white; a pointer the engine wraps. */
  GetThresholdedImage(): object
  GetJSONText(): string
  /** The picture that was set (0: as it is), to `/image.png` of the engine's own file system. */
  WriteImage(kind: number): void
  End(): void
}
interface TesseractModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void; readFile(path: string): Uint8Array; unlink(path: string): void }
  readonly getPointer: (of: object) => number
  readonly getValue: (at: number, type: 'i32') => number
  readonly TessBaseAPI: new () => TesseractApi
}
type TesseractCore = (options: Readonly<Record<string, unknown>>) => Promise<TesseractModule>
declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  const core: TesseractCore
  export = core
}
declare module 'tesseract.js-core/tesseract-core-lstm.js' {
  const core: TesseractCore
  export = core
}
