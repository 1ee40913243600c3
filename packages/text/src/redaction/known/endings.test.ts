import { describe, expect, test } from 'vitest'
import { tokensOf } from '../tagger/tokens.ts'
import { findKnown, matcherOf } from './matcher.ts'

/** Invented and common names; each row is one name, first as the file knows it, then in its cases and of others of the family. */
const people = `Орлова Орловой Орлову Орловою Орловы Орловых Орловым Орловыми
Орлов Орлова Орлову Орловым Орлове Орловы Орловых Орловыми
Зеленский Зеленского Зеленскому Зеленским Зеленском Зеленские Зеленских Зеленскими Зеленская Зеленской Зеленскую
Зеленская Зеленской Зеленскую Зеленскою Зеленские Зеленским Зеленских
Андрей Андрея Андрею Андреем Андрее
Мария Марии Марию Марией Мариею
Наталья Натальи Наталье Наталью Натальей
Илья Ильи Илье Илью Ильёй Ильей
Цой Цоя Цою Цоем Цое Цои Цоев
Хегай Хегая Хегаю Хегаем Хегае
Тен Тена Тену Теном Тене
Ковальчук Ковальчука Ковальчуку Ковальчуком Ковальчуке Ковальчуки Ковальчуков
Лев Льва Льву Львом Льве
Пётр Петра Петру Петром Петре
Павел Павла Павлу Павлом Павле
Заяц Зайца Зайцу Зайцем
Любовь Любови Любовью
Игорь Игоря Игорю Игорем Игоре
Дмитрий Дмитрия Дмитрию Дмитрием Дмитрии
Толстой Толстого Толстому Толстым Толстом Толстая
Ильич Ильича Ильичу Ильичом Ильиче
Шульц Шульца Шульцу Шульцем Шульце
Королёв Королёва Королева Королёвым Королевым
Ежов-Строганов Ежова-Строганова Ежову-Строганову
Ивановна Ивановны Ивановне Ивановну Ивановной`
const places = `Москва Москвы Москве Москву Москвой
Казань Казани Казанью
Нижний_Новгород Нижнего_Новгорода Нижнему_Новгороду Нижним_Новгородом Нижнем_Новгороде
Орёл Орла Орлу Орлом Орле
Горький Горького Горьком
Тында Тынды Тынде Тынду Тындой
Вологодская_область Вологодской_области Вологодскую_область
Приморский_край Приморского_края Приморском_крае Приморскому_краю
Черёмушки Черемушек Черёмушках
Великие_Луки Великих_Луках Великих_Лук`
const rows = (list: string, kind: 'person' | 'place') =>
  list.split('\n').map((row) => [row.replaceAll('_', ' ').split(' ')[0] ?? '', row, kind] as const)

describe('a Russian name in every case', () => {
  test.each([...rows(people, 'person'), ...rows(places, 'place')])('%s', (_, row, kind) => {
    const [text = '', ...cases] = row.split(' ').map((word) => word.replaceAll('_', ' '))
    const matcher = matcherOf([{ text, kind }])
    const found = (form: string): readonly string[] =>
      findKnown(matcher, tokensOf(`сказано ${form} вчера`)).map(({ start, end }) => `сказано ${form} вчера`.slice(start, end))
    for (const form of [text, ...cases])
      for (const written of [form, form.toUpperCase(), form.normalize('NFD'), form.replace(/(?<=.{2})(?=.{2})/u, '\u00ad')])
        expect(found(written)).toEqual([written])
  })
  test('й is a letter of its own, composed or not', () => {
    const found = (known: string, text: string) => findKnown(matcherOf([{ text: known, kind: 'person' }]), tokensOf(text)).length
    expect([
      found('Андрей', 'Это Андрей.'),
      found('Андрей', 'Это Андрей.'.normalize('NFD')),
      found('Андрей'.normalize('NFD'), 'К Андрею'),
    ]).toEqual([1, 1, 1])
  })
})
