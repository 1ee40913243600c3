/** Writes the words of elements: as they stand where white space is preserved, else with the line ends a reader of print would see. */
import { elementOnly, lineNames } from './akn-names.ts'
import type { XmlElement } from './xml-read.ts'

export class AknWriter {
  at = 0
  private readonly pieces: string[] = []
  private readonly starts: number[] = []
  private preserve = false
  private cell = false
  private last = '\n\n'

  text(): string {
    return this.pieces.join('')
  }

  /** What was written between two offsets. */
  since(from: number, to: number): string {
    let low = 0
    let high = this.starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.starts[middle] ?? 0) <= from) low = middle + 1
      else high = middle
    }
    const first = Math.max(0, low - 1)
    const base = this.starts[first] ?? 0
    return this.pieces
      .slice(first)
      .join('')
      .slice(from - base, to - base)
  }

  /** Runs `inside` under the white space rule of an element, which holds for what is in it unless another says otherwise. */
  preserving<T>(one: XmlElement, inside: () => T): T {
    const before = this.preserve
    const own = one.attributes.get('xml:space')
    if (own !== undefined) this.preserve = own === 'preserve'
    const made = inside()
    this.preserve = before
    return made
  }

  node(child: XmlElement | string, parent: XmlElement): void {
    if (typeof child !== 'string') this.element(child)
    else if (this.preserve) this.put(child)
    else if (!elementOnly.has(parent.name)) this.put(this.joined(child.replace(/[ \t\r\n]+/gu, ' ')))
    else if (child.trim() !== '') this.put(this.joined(child.replace(/\s+/gu, ' ')))
  }

  element(one: XmlElement): void {
    if (one.name === 'meta') return
    this.preserving(one, () => {
      if (!this.preserve && (one.name === 'td' || one.name === 'th')) this.cellStart()
      for (const child of one.children) this.node(child, one)
      this.endOf(one)
    })
  }

  endOf(one: XmlElement): void {
    if (this.preserve) return
    if (one.name === 'td' || one.name === 'th') this.cell = false
    else if (lineNames.has(one.name) && !this.cell) this.lineEnd()
  }

  private cellStart(): void {
    if (!this.last.endsWith('\n')) this.put(' | ')
    this.cell = true
  }

  lineEnd(): void {
    if (!this.preserve && !this.last.endsWith('\n')) this.put('\n')
  }

  paragraphEnd(): void {
    if (this.preserve || this.last.endsWith('\n\n')) return
    this.put(this.last.endsWith('\n') ? '\n' : '\n\n')
  }

  gapAfterNumber(numbered: boolean): void {
    if (numbered && !this.preserve && !/\s$/u.test(this.last)) this.put(' ')
  }

  private joined(words: string): string {
    return /\s$/u.test(this.last) ? words.replace(/^ /u, '') : words
  }

  private put(words: string): void {
    if (words === '') return
    this.starts.push(this.at)
    this.pieces.push(words)
    this.at += words.length
    this.last = (this.last + words).slice(-2)
  }
}
