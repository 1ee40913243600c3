import { readFileSync } from 'node:fs'
import { auditLaw, readLaw, type TextLang } from '@holdfast/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSafeguards } from './safeguards.ts'

const book = readSafeguards()
const limits = (lang: TextLang, text: string) => auditLaw(readLaw(`Art. 5\n\n1. ${text}\n`, lang), book).timeLimits
const short = (lang: TextLang, text: string) => limits(lang, text).map(({ amount, unit }) => `${amount} ${unit}`)

/** A sentence a line, with the periods it sets: amount and unit, parted by `;`. */
const said = readFileSync(new URL('time-limits-said.tsv', import.meta.url), 'utf8')
  .split('\n')
  .slice(1)
  .filter((line) => line !== '')
  .map((line) => line.split('\t') as [TextLang, string, string])

describe('the same periods, said in five languages (sentences of our own)', () => {
  test.each(said)('%s %s | %s', (lang, periods, text) => {
    expect(short(lang, text).sort()).toEqual(
      periods
        .split(';')
        .filter((period) => period !== '')
        .sort(),
    )
  })
})

describe('every period, in words and in digits (sentences of our own)', () => {
  test.each<[TextLang, string, string[]]>([
    ['en', 'The reply is given within thirty (30) days of receipt.', ['30 day_unspecified']],
    ['en', 'The request is answered within five working days.', ['5 working_day']],
    ['en', 'At least twenty-five calendar days before the transfer.', ['25 calendar_day']],
    ['en', 'A hold of one hundred and eighty days.', ['180 day_unspecified']],
    ['en', 'Within a month after the request.', ['1 month']],
    ['en', 'Notice of 72 hours is given.', ['72 hour']],
    ['en', 'The reply is sent without delay.', ['0 immediately']],
    ['en', 'It enters into force on the first day of the second month following signature.', ['2 first_day_of_nth_month_following']],
    [
      'en',
      'It takes effect on the first day of the month following the expiry of a period of six months after notice.',
      ['6 first_day_of_month_after_months'],
    ],
    ['en', 'The suspension starts on the second day after receipt.', ['2 nth_day_following']],
    ['en', 'It may be used until 31 December 2031.', ['2031-12-31 fixed_date']],
    ['en', 'At most ten persons per month are transferred.', ['10 persons_per_month']],
    ['en', 'Persons under eighteen years of age are heard.', []],
    ['en', 'The three-month limit may be extended.', ['3 month']],
    ['de', 'Innerhalb von fünf (5) Arbeitstagen nach Eingang.', ['5 working_day']],
    ['de', 'Mit einer dreimonatigen Gültigkeitsdauer.', ['3 month']],
    ['de', 'Innert eines Monats nach der Einreise.', ['1 month']],
    ['de', 'Am ersten Tag des zweiten Monats nach Unterzeichnung.', ['2 first_day_of_nth_month_following']],
    ['de', 'Spätestens 48 Stunden vor der Überstellung.', ['48 hour']],
    ['nl', 'Binnen de drie (3) werkdagen na ontvangst.', ['3 working_day']],
    ['nl', 'Uiterlijk binnen één maand.', ['1 month']],
    ['nl', 'Op de eerste dag van de tweede maand volgend op de ontvangst.', ['2 first_day_of_nth_month_following']],
    ['fr', 'Dans un délai de vingt-cinq (25) jours calendaires.', ['25 calendar_day']],
    ['fr', 'Dans les quatre-vingt-dix jours suivant la notification.', ['90 day_unspecified']],
    ['fr', 'Au plus tard dans les cinq jours ouvrables.', ['5 working_day']],
    ['fr', 'Le premier jour du deuxième mois suivant la notification.', ['2 first_day_of_nth_month_following']],
    ['fr', 'La réponse est donnée dans les meilleurs délais.', ['0 immediately']],
    ['fr', 'Le comité se réunit une fois par an.', ['1 per_year']],
    ['it', 'Entro quindici (15) giorni lavorativi dalla ricezione.', ['15 working_day']],
    ['it', 'Entro venticinque giorni di calendario.', ['25 calendar_day']],
    ['it', 'Il primo giorno del secondo mese successivo alla notifica.', ['2 first_day_of_nth_month_following']],
    ['it', 'Con un preavviso di 72 ore.', ['72 hour']],
    ['it', 'La risposta è data senza indugio.', ['0 immediately']],
    ['ru', 'В течение 30 календарных дней с даты получения запроса.', ['30 calendar_day']],
    ['ru', 'В течение двадцати пяти дней после получения.', ['25 day_unspecified']],
    ['ru', 'Не позднее пяти рабочих дней.', ['5 working_day']],
    ['ru', 'Сторона незамедлительно сообщает об этом.', ['0 immediately']],
    ['ko', '결정일부터 30일 이내에 인도한다.', ['30 day_unspecified']],
    ['ru', 'Права по Конвенции о статусе беженцев от 28 июля 1951 года не затрагиваются.', []],
    ['ru', 'Совершено в городе Арвенд 11 марта 2031 года.', []],
    ['ru', 'Соглашение действует в течение пяти лет.', ['5 year']],
    ['ko', '1951년 난민의 지위에 관한 협약에 영향을 주지 아니한다.', []],
  ])('%s: %s', (lang, text, expected) => {
    expect(short(lang, text)).toEqual(expected)
  })
})

describe('a period says from what it runs, on whom, and what silence means', () => {
  test('three days before the transfer are counted back', () => {
    expect(limits('en', 'The requesting Party gives notice at least three days before the transfer.')[0]).toMatchObject({
      countedBack: true,
      trigger: 'before the transfer',
      actor: 'requesting_party',
    })
  })
  test('thirty days from the decision are not', () => {
    expect(limits('en', 'The person is handed over within thirty days of the decision.')[0]).toMatchObject({
      countedBack: false,
      trigger: 'of the decision',
    })
  })
  test('the event may open the sentence', () => {
    expect(limits('en', 'After consent has been given, the person is handed over within ten days.')[0]).toMatchObject({
      trigger: 'After consent has been given',
      countedBack: false,
    })
    expect(limits('de', 'Nach Artikel 4 erfolgt die Übergabe innerhalb von zehn Tagen.')[0]?.trigger).toBeNull()
  })
  test('silence that counts as consent is found in the next sentence', () => {
    const found = limits(
      'en',
      'The requested Party replies within ten days. If no reply is given in time, consent shall be deemed to have been given.',
    )
    expect(found[0]).toMatchObject({ amount: 10, actor: 'requested_party', consequence: 'deemed_consent' })
  })
})

describe('for every number', () => {
  test('digits are read as they stand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999 }), (days) => {
        expect(short('en', `The reply is given within ${days} working days.`)).toEqual([`${days} working_day`])
        expect(short('de', `Die Antwort erfolgt innerhalb von ${days} Arbeitstagen.`)).toEqual([`${days} working_day`])
      }),
      { numRuns: 60 },
    )
  })
})

describe('warnings beyond the safeguards (sentences of our own)', () => {
  test.each<[TextLang, string, string]>([
    ['en', 'silence_is_consent', 'If no reply is given within ten days, consent shall be deemed to have been granted.'],
    ['en', 'biometrics_sent_to_requested_state', 'The application is accompanied by fingerprints.'],
    ['en', 'person_wish_irrelevant', 'The document is issued irrespective of the will of the person.'],
    ['en', 'plain_clothes_without_identification', 'Escorts perform their task in civilian clothes.'],
    ['en', 'prisoners_included', 'Persons serving a sentence may be handed over as well.'],
    ['ru', 'plain_clothes_without_identification', 'Сопровождение осуществляется лицами в штатской одежде.'],
    ['ru', 'silence_is_consent', 'При отсутствии ответа в указанный срок согласие считается полученным.'],
    ['fr', 'silence_is_consent', 'À défaut de réponse dans ce délai, l’accord est réputé donné.'],
    ['it', 'silence_is_consent', 'Scaduto il termine senza risposta, la riammissione si considera accettata.'],
    ['de', 'silence_is_consent', 'Nach Ablauf der Frist gilt die Zustimmung als erteilt.'],
    ['nl', 'silence_is_consent', 'Bij uitblijven van een antwoord binnen deze termijn wordt de instemming geacht te zijn gegeven.'],
  ])('%s %s: %s', (lang, flag, text) => {
    expect(auditLaw(readLaw(`Art. 5\n\n1. ${text}\n`, lang), book).risks.map((risk) => risk.flag)).toContain(flag)
  })
  test('plain clothes with service cards raise no such warning', () => {
    const text = 'Article 8\n\nEscorts wear civilian clothes. They carry a service card and a passport.'
    expect(auditLaw(readLaw(text, 'en'), book).risks.map((risk) => risk.flag)).not.toContain('plain_clothes_without_identification')
  })
})

test('Italian may count after the unit; days of a month named that way are no period', () => {
  expect(limits('it', 'La domanda è presentata entro giorni venti dalla constatazione.')[0]).toMatchObject({
    amount: 20,
    unit: 'day_unspecified',
  })
  expect(limits('it', 'La riunione degli esperti si tiene nei giorni 15 e 16 maggio.')).toEqual([])
  expect(limits('it', 'Il calendario indica di giorni 15 maggio la data della riunione.')).toEqual([])
})

describe('who must act, and from when, is not guessed from a word that only looks like one', () => {
  test('the French article “des” is no “dès”: nothing says from when', () => {
    const text =
      "L'obligation n'existe pas à l'égard des ressortissants des États tiers qui séjournent depuis plus de six mois sur le territoire."
    expect(limits('fr', text)[0]).toMatchObject({ amount: 6, unit: 'month', trigger: null })
    expect(limits('fr', 'La personne est remise dans les dix jours dès la réception de la réponse.')[0]?.trigger).toMatch(
      /^dès la réception/,
    )
  })
  test('a person who is handed over does not thereby have to act', () => {
    expect(limits('de', 'Die betroffene Person wird innerhalb von drei Monaten übergeben.')[0]?.actor).not.toBe('person')
    expect(limits('fr', "S'il est établi que l'intéressé est ressortissant, le laissez-passer est délivré sans délai.")[0]?.actor).not.toBe(
      'person',
    )
    expect(limits('it', "L'interessato è consegnato entro tre mesi.")[0]?.actor).not.toBe('person')
    expect(limits('de', 'Die betroffene Person kann innerhalb von fünf Tagen Beschwerde erheben.')[0]?.actor).toBe('person')
    expect(limits('it', "L'interessato può presentare ricorso entro cinque giorni.")[0]?.actor).toBe('person')
  })
})
