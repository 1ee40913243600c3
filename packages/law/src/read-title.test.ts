import { describe, expect, test } from 'vitest'
import { joinParts, readLaw } from './index.ts'

const body = (words: string): string => `${words}\n\nArticle 1\n\nThe Parties shall cooperate.`

describe('a title may stand on several lines', () => {
  test.each([
    [
      'AGREEMENT\nbetween\nthe Government of Arland\nand\nthe Government of Borland\non the readmission of persons\n\nThe Government of Arland and the Government of Borland,',
      'AGREEMENT between the Government of Arland and the Government of Borland on the readmission of persons',
      'The Government of Arland and the Government of Borland,',
    ],
    [
      'AGREEMENT BETWEEN THE REPUBLIC OF ARLAND\nAND THE KINGDOM OF BORLAND\nON READMISSION\n\nTHE REPUBLIC OF ARLAND AND\nTHE KINGDOM OF BORLAND,',
      'AGREEMENT BETWEEN THE REPUBLIC OF ARLAND AND THE KINGDOM OF BORLAND ON READMISSION',
      'THE REPUBLIC OF ARLAND AND\nTHE KINGDOM OF BORLAND,',
    ],
    [
      'ABKOMMEN\nzwischen der Regierung von Arland\nund der Regierung von Borland\nüber die Rückübernahme von Personen\n\nDie Regierung von Arland\nund\ndie Regierung von Borland',
      'ABKOMMEN zwischen der Regierung von Arland und der Regierung von Borland über die Rückübernahme von Personen',
      'Die Regierung von Arland\nund\ndie Regierung von Borland',
    ],
    [
      'Соглашение\nмежду Правительством Арландии\nи Правительством Борландии\nо реадмиссии\n\nПравительство Арландии и Правительство Борландии,',
      'Соглашение между Правительством Арландии и Правительством Борландии о реадмиссии',
      'Правительство Арландии и Правительство Борландии,',
    ],
    [
      'ACCORDO\ntra il Governo di Arlandia\ne il Governo di Borlandia\nsulla riammissione delle persone\n\nIl Governo di Arlandia,',
      'ACCORDO tra il Governo di Arlandia e il Governo di Borlandia sulla riammissione delle persone',
      'Il Governo di Arlandia,',
    ],
    [
      'ACCORD ENTRE LE GOUVERNEMENT DE L’ARLANDE ET\nLE GOUVERNEMENT DE LA BORLANDE\nRELATIF À LA RÉADMISSION\n\nLe Gouvernement de l’Arlande,',
      'ACCORD ENTRE LE GOUVERNEMENT DE L’ARLANDE ET LE GOUVERNEMENT DE LA BORLANDE RELATIF À LA RÉADMISSION',
      'Le Gouvernement de l’Arlande,',
    ],
    [
      '대한민국 정부와 아를란드 정부 간의\n재입국에 관한 협정\n\n대한민국 정부는',
      '대한민국 정부와 아를란드 정부 간의 재입국에 관한 협정',
      '대한민국 정부는',
    ],
    [
      'Treaty Series No. 12\nTranslation\nProtocol\nbetween Arland and Borland\n\nArland and Borland,',
      'Protocol between Arland and Borland',
      'Arland and Borland,',
    ],
  ])('%#', (words, title, preamble) => {
    const doc = readLaw(body(words))
    expect(doc.title).toBe(title)
    expect(doc.preamble?.text).toBe(preamble)
    expect(joinParts(doc)).toBe(body(words))
  })

  test('a whole title on one line takes no words of the preamble under it', () => {
    const doc = readLaw(
      body('Agreement of 2 May 2031 between Arland and Borland on readmission\nThe Council of Arland\nand\nthe Government of Borland,'),
    )
    expect(doc.title).toBe('Agreement of 2 May 2031 between Arland and Borland on readmission')
    expect(doc.preamble?.text).toBe('The Council of Arland\nand\nthe Government of Borland,')
  })

  test('of a title printed in two languages, the one in the language of the text', () => {
    const doc = readLaw(
      body(
        'Verdrag inzake de overbrenging van personen\nConvention on the transfer of persons\nThe States, desiring to cooperate with one another,',
      ),
    )
    expect(doc.title).toBe('Convention on the transfer of persons')
  })
})
