import { type Locale, locales } from '@holdfast/core'
import { describe, expect, test } from 'vitest'
import { messageFaults, type ProseFault, proseFaults, tooLongForButton } from './prose-rules.ts'
import { messageKeys, messageOf } from './say.ts'

/** Printed in columns, or with the commands of another program set off by spaces. */
const spaced = new Set(['cli.compare.signs', 'cli.obligations.title', 'vault.open-me.passphrase', 'vault.open-me.recipients'])
/** A prompt after which somebody types. */
const prompts = new Set(['cli.vault.ask', 'cli.vault.ask-again'])

describe('every message is written as its language is printed', () => {
  test.each(locales)('quotation marks, spaces, alphabets, ё, plural forms, particles and register (%s)', (locale) => {
    const faulty = messageKeys.flatMap((key) =>
      messageFaults(locale, messageOf(locale, key))
        .filter((fault) => !(fault === 'double-space' && spaced.has(key)))
        .map((fault) => `${key}: ${fault}`),
    )
    expect(faulty).toEqual([])
  })

  test('no message begins or ends with a space, but where somebody types after it', () => {
    const edged = locales.flatMap((locale) =>
      messageKeys.filter((key) => !prompts.has(key) && messageOf(locale, key).trim() !== messageOf(locale, key)),
    )
    expect(edged).toEqual([])
  })
})

describe('each rule sees its fault, and lets the right sentence be', () => {
  const planted: readonly (readonly [Locale, ProseFault, string, string])[] = [
    ['ru', 'mixed-alphabets', 'Pешение вынесено', 'Решение вынесено'],
    ['en', 'mixed-alphabets', 'the dеcision', 'the decision'],
    ['ru', 'double-space', 'Срок  истёк.', 'Срок истёк.'],
    ['en', 'space-before-mark', 'Choose …', 'Choose…'],
    ['ru', 'space-before-mark', 'Выберите , затем', 'Выберите, затем'],
    ['en', 'quotation-marks', 'It follows "{event}".', 'It follows “{event}”.'],
    ['en', 'quotation-marks', "the state's limit", 'the state’s limit'],
    ['ru', 'quotation-marks', 'Следует за “{event}”.', 'Следует за «{event}».'],
    ['ko', 'quotation-marks', '"{event}" 다음', '“{event}” 다음'],
    ['ko', 'quotation-marks', '«표» 탭', '“표” 탭'],
    ['ru', 'dash', 'Россия – участник', 'Россия — участник'],
    ['ru', 'yo', 'Срок еще не истёк', 'Срок ещё не истёк'],
    ['ru', 'yo', 'порядок расчета', 'порядок расчёта'],
    ['ru', 'plural-forms', '{n, plural, one {# день} other {# дней}}', '{n, plural, one {# день} few {# дня} many {# дней} other {# дня}}'],
    ['en', 'plural-forms', '{n, plural, other {# days}}', '{n, plural, one {# day} other {# days}}'],
    ['ru', 'number-without-plural', 'Не меньше {n} знаков', 'Знаков: не меньше {n}'],
    ['ko', 'particle', '{event}은 산입하지 않습니다', '{event}: 산입하지 않습니다'],
    ['ko', 'particle', '“{event}”이나 날짜를 모릅니다', '“{event}” 날짜를 모릅니다'],
    ['ko', 'particle', '{day}로 예정됨', '예정: {day}'],
    ['ko', 'particle', '{n, plural, other {#}}를 넘습니다', '{n, plural, other {#개}}를 넘습니다'],
    ['ko', 'register', '언제든지 일어날 수 있다.', '언제든지 일어날 수 있습니다.'],
    ['ko', 'register', '다시 여세요.', '다시 여십시오.'],
  ]
  test.each(planted)('%s, %s: %s', (locale, fault, wrong, right) => {
    expect(messageFaults(locale, wrong)).toContain(fault)
    expect(messageFaults(locale, right)).toEqual([])
  })

  test('what does not change with the word before it may follow a placeholder', () => {
    expect(messageFaults('ko', '{from}부터 {to}까지, {zone}에서')).toEqual([])
    expect(messageFaults('ko', '기준일({event})은 산입하지 않습니다')).toEqual([])
  })

  test('the law in data speaks 한다체, and that is no fault there', () => {
    expect(proseFaults('ko', '재판소는 송환 중지를 지시할 수 있다.')).toEqual([])
  })

  test('a word for a button may be longer than the English, not outgrow it', () => {
    expect(tooLongForButton('Save', 'Сохранить')).toBe(false)
    expect(tooLongForButton('Save it', 'Сохранить без шифрования на этом диске')).toBe(true)
    expect(tooLongForButton('Make the copy', '사본 만들기')).toBe(false)
    expect(tooLongForButton('Open', '암호화되지 않은 채 저장하기')).toBe(true)
  })
})
