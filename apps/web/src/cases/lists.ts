/** Countries, languages and zones to choose from, by their names in the language of the screen. */
import { useMemo } from 'react'
import type { Option } from '../parts/pick.tsx'
import { useWords } from '../words.tsx'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const noStates = new Set(['EU', 'EZ', 'UN', 'ZZ', 'QO', 'XA', 'XB', 'AC', 'CP', 'CQ', 'DG', 'EA', 'IC', 'TA'])
const nearStates = ['KP', 'RU', 'KR', 'CN', 'MN', 'KZ', 'UZ', 'KG', 'TJ', 'LA', 'VN', 'TH']
/** Languages people of the field and the refugees speak; any other can be typed in a note. */
const speech = ['ko', 'ru', 'en', 'zh', 'ja', 'mn', 'kk', 'uz', 'ky', 'tg', 'uk', 'vi', 'th', 'lo', 'ar', 'fa', 'tr', 'de', 'fr']

export function useCountries(): readonly Option[] {
  const words = useWords()
  return useMemo(() => {
    const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !noStates.has(code) && words.state(code) !== code)
    const rest = codes
      .filter((code) => !nearStates.includes(code))
      .map((id) => ({ id, name: words.state(id) }))
      .sort((a, b) => a.name.localeCompare(b.name, words.locale))
    return [...nearStates.map((id) => ({ id, name: words.state(id) })), ...rest]
  }, [words])
}

export function useLanguages(): readonly Option[] {
  const words = useWords()
  return useMemo(() => speech.map((id) => ({ id, name: words.language(id) })), [words])
}

const nearZones = [
  'Asia/Vladivostok',
  'Europe/Moscow',
  'Asia/Seoul',
  'Asia/Pyongyang',
  'Asia/Shanghai',
  'Asia/Yekaterinburg',
  'Europe/Paris',
  'UTC',
]
export function useZones(): readonly Option[] {
  const words = useWords()
  return useMemo(() => {
    const all = [...nearZones, ...Intl.supportedValuesOf('timeZone').filter((zone) => !nearZones.includes(zone))]
    return all.map((id) => ({ id, name: words.zone(id), note: id }))
  }, [words])
}
