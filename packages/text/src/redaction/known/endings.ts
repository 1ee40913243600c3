/** What grammar puts after a name: Korean particles, Russian case endings. */

/** Korean particles and titles that are written onto a name without a space. */
const particles = new Set(
  '이 가 은 는 을 를 의 에 와 과 도 만 로 으로 에게 에게서 에게는 에게도 한테 한테서 께 께서 께서는 에서 에서는 에서의 부터 까지 처럼 보다 마다 조차 라고 이라고 라는 이라는 란 이란 야 아 이다 였다 이었다 입니다 씨 씨가 씨는 씨를 씨의 씨와 씨도 씨에게 님 님이 님은 님의 군 군이 군은 군의 양 양이 양은 양의 네 들 들은 들이 이나 나 든지 로서 으로서 로부터 으로부터 랑 이랑 하고 이며 며 이고 고 측 측은 측이 측의'.split(
    ' ',
  ),
)

/** The word without a particle: every stem it may have, the longest first. */
export function hangulStems(word: string): readonly string[] {
  const stems: string[] = []
  for (let cut = 1; cut <= 4 && word.length - cut >= 2; cut++) if (particles.has(word.slice(-cut))) stems.push(word.slice(0, -cut))
  return stems
}

/** What is written onto the name of a place: 평양시, 평양역, 함경북도산, 평양출신. */
const ofPlace = new Set(
  '시 도 군 구 역 행 산 발 식 말 내 쪽 항 시내 시민 도민 군민 주민 사람 출신 태생 거주 지역 지방 근처 부근 인근 공항 시당 도당 시장 역전 시의 시에 시로 시는 시를 도의 도에 군의 군에'.split(
    ' ',
  ),
)
/** The stems a word may have as something of a place, the longest first. */
export function placeStems(word: string): readonly string[] {
  const stems: string[] = []
  for (const one of [word, ...hangulStems(word)])
    for (let cut = 1; cut <= 2 && one.length - cut >= 2; cut++) if (ofPlace.has(one.slice(-cut))) stems.push(one.slice(0, -cut))
  return [...new Set(stems)]
}

const vowel = /[аеёиоуыэюя]$/
/** Every case form of one word of a name. Source: Russian declension of personal and place names; indeclinable ones gain a few forms nobody writes. */
export function russianForms(word: string): readonly string[] {
  if (!/^[а-яё]{2,}$/.test(word)) return [word]
  const [stem, root] = [word.slice(0, -1), word.slice(0, -2)]
  const ends = (list: string, on = word): readonly string[] => list.split(' ').map((end) => on + end)
  if (/(?:ский|цкий|ый|ой)$/.test(word)) return [word, ...ends('ого ому им ым ом ая ую ой ие ые их ых ими ыми', root), ...ofJ(word)]
  if (/[нкгхжшщч]ий$/.test(word)) return [word, ...ends('его ему им ем ого ому ом яя юю ая ую ей ой ие их ими', root), ...ofJ(word)]
  if (/(?:ская|цкая|ая)$/.test(word)) return [word, ...ends('ой ую ою ие ые их ых ий ый им ым ими ыми', root)]
  if (/(?:ие|ые)$/.test(word)) return [word, ...ends('их ых им ым ими ыми ия ию ием ии', root)]
  if (/(?:ое|ее)$/.test(word)) return [word, ...ends('ого его ому ему ым им ом ем', root)]
  if (/(?:ов|ев|ёв|ин|ын)$/.test(word)) return [word, ...ends('а у ым ом е ы ых ыми ой'), ...withoutVowel(word)]
  if (/(?:ова|ева|ёва|ина|ына)$/.test(word)) return [word, ...ends('ой у ою ы е ых ым ыми', stem), stem]
  if (/ия$/.test(word)) return [word, ...ends('и ю ей ею', stem)]
  if (/[ая]$/.test(word)) return [word, ...ends('ы и е у ю ой ей ою ею', stem), stem]
  if (/[йь]$/.test(word)) return [word, ...ofJ(word)]
  if (/[ое]$/.test(word)) return [word, ...ends('а у ом е я ю ем', stem)]
  // A name in the plural: Черкассы, Черёмушки.
  if (/[ыи]$/.test(word)) return [word, ...ends('ам ами ах ов', stem), stem, ...(/ки$/.test(word) ? ends('ек ок', root) : [])]
  if (!vowel.test(word)) return [word, ...ends('а у ом ем е ы и ой ов ам ами ах'), ...withoutVowel(word)]
  return [word]
}

const ofJ = (word: string): readonly string[] =>
  [...'я ю ем ём е и ей ев ям ями ях'.split(' '), ...(word.endsWith('ь') ? ['ью'] : [])].map((end) => word.slice(0, -1) + end)

/** A vowel that is there only where nothing follows: Павел, Павла; Орёл, Орла; Лев, Льва; Заяц, Зайца. */
function withoutVowel(word: string): readonly string[] {
  const stem = word === 'лев' ? 'льв' : /яц$/.test(word) ? word.replace(/яц$/, 'йц') : word.replace(/[еоё](?=[лцк]$)/, '')
  return stem === word ? [] : 'а у ом ем е ы и ов'.split(' ').map((end) => stem + end)
}
