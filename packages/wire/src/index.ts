export { concat, fromHex, idBytes, putU64, sameBytes, toHex, u32, u64, view } from './bytes.ts'
export {
  decodeEnvelope,
  type Envelope,
  type EnvelopeError,
  type EnvelopeParts,
  encodeEnvelope,
  encodeHeader,
  formatVersion,
  type Head,
  type Header,
  largestBody,
  mostHeads,
  partsOf,
  signatureLength,
  signedPrefix,
} from './envelope.ts'
