export { assemblePages } from './assemble-pages.ts'
export {
  type ActivePart,
  type AttachedPart,
  type Block,
  type BlockRole,
  bodyText,
  type Declared,
  type DocumentKind,
  type Doubt,
  type DoubtKind,
  documentKinds,
  type EncodingShown,
  type IntakeDocument,
  type IntakeError,
  type IntakeWarning,
  type PageSpan,
  unsureOf,
  type WarningCode,
} from './document.ts'
export { imageSize as pictureSize, mostPixels } from './image-size.ts'
export { type DrawPage, type Ocr, type OcrLang, type OcrWord, ocrLangs } from './ocr.ts'
export { type OcrDoubt, ocrDoubts } from './ocr-doubts.ts'
export type { RawLine, RawPage } from './pdf-lines.ts'
export { orientationOf, pictureClaims } from './picture-claims.ts'
export { pictureTrap } from './picture-traps.ts'
export { type Ask, mostBytes, type Ports, readDocument } from './read-document.ts'
export type { Sheet } from './read-sheets.ts'
export { readTableFile, type TableFile } from './read-table-file.ts'
export { isUnsafePath, type NameTrick, nameKey, type ShownName, shownName, visible } from './shown-name.ts'
export { sniff } from './sniff.ts'
