/** One door to the names of this room: every form of a person's name, so that redaction does not care how they are made. */
import { type MayStand, nameForms } from '../../names/forms.ts'
import { isHangulSyllable, jamoOf } from '../../names/hangul.ts'
import { usualFormsOf } from '../../names/systems.ts'
import { surnameLength } from '../../names/written-by.ts'

/** Most forms taken of one name: the plainest come first. */
const most = 1500

/** As Russian wrote Korean before Kontsevich, and papers of the DPRK in Russian still do: Ким Чер Су, Ли Ен Хи. Source: press and passports, as remembered. */
const older = {
  on: 'к к н т т р м п п с с - дж ч ч к т п х'.split(' '),
  vo: 'а э я я е е е е о ва вэ ве ё у во ве ви ю ы ый и'.split(' '),
  co: '- к н т р м п н'.split(' '),
} as const
function olderForms(name: string): readonly string[] {
  const syllables = [...name.replace(/\s/gu, '')]
  if (syllables.length < 2 || syllables.length > 4 || !syllables.every(isHangulSyllable)) return []
  const length = surnameLength(syllables)
  const rows = syllables.map((unit) => {
    const { on, vo, co } = jamoOf(unit)
    return `${older.on[on]}${older.vo[vo]}${older.co[co]}`.replaceAll('-', '')
  })
  const surname = syllables.slice(0, length).join('')
  const families = new Set([rows.slice(0, length).join(''), ...usualFormsOf(surname, 'cyrillic')])
  const given = rows.slice(length)
  const spelled = [given, given.map((one) => one.replace(/р$/u, 'ль')), given.map((one) => one.replace(/^дж/u, 'ч'))]
  return [...families].flatMap((family) => spelled.flatMap((row) => [`${family} ${row.join(' ')}`, `${family} ${row.join('')}`]))
}

export const personForms = (name: string, mayStand?: MayStand): readonly string[] => [
  ...nameForms(name, most, mayStand).map((form) => form.text),
  ...olderForms(name),
]
