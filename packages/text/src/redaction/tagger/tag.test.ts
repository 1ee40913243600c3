import { describe, expect, test } from 'vitest'
import { readModel } from './model.ts'
import { pageOf } from './page.ts'
import { tag } from './tag.ts'

/** Whatever stands behind `near` is likely a person's; everything else is not. */
const model = readModel('bias\t-2000\np=near\t4000')
function chancesOf(text: string, word: string): readonly number[] {
  const page = pageOf(text)
  const chances = tag(page, model)
  return page.tokens.flatMap(({ text: own }, at) => (own === word ? [chances[at] ?? 0] : []))
}

describe('a name is taken out everywhere or nowhere', () => {
  test('it has one chance, however clearly each place speaks', () => {
    const chances = chancesOf('He was seen near Orlovka. They called it Orlovka. The people of Orlovka wrote.', 'Orlovka')
    expect(chances).toHaveLength(3)
    expect(new Set(chances).size).toBe(1)
  })
  test('a name that always stands clearly is surer than one that does so once', () => {
    const [always = 0] = chancesOf('He was seen near Orlovka. She hid near Orlovka. They met near Orlovka.', 'Orlovka')
    const [once = 0] = chancesOf('He was seen near Orlovka. They called it Orlovka. The people of Orlovka wrote.', 'Orlovka')
    const [never = 0] = chancesOf('He was seen in Orlovka. They called it Orlovka. The people of Orlovka wrote.', 'Orlovka')
    expect(always).toBeGreaterThan(once)
    expect(once).toBeGreaterThan(never)
  })
  test('what stands twenty times must be surer than what stands once', () => {
    const [one = 0] = chancesOf('He was seen near Orlovka.', 'Orlovka')
    const [many = 0] = chancesOf('He was seen near Orlovka. '.repeat(20), 'Orlovka')
    expect(many).toBeLessThan(one)
  })
})
