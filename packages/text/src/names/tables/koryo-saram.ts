/**
 * Family names as Koreans of the former Soviet Union write them, led back to Hangul. By hand from the usual lists of Koryo-saram names;
 * the ending -гай (-가 + -и) marks names that end in a vowel.
 */
const rows = `
цой чой 최 | тен чен ден дзен 정 전 | тян чан дян дзян 장 | лигай ли ни нигай 이 | хегай хе хо 허 | югай ю нюгай люгай 유 | ногай но логай 노 |
шегай сегай со шо 서 | когай ко 고 | огай о 오 | дегай тегай 지 제 채 | чагай ча 차 | кигай ги ки 기 | магай ма 마 | пегай пе пя бя бягай 배 | вегай ви 위 | кугай ку 구 | угай у 우 |
мегай 매 | ягай я 야 | чугай тю дю чжу дюгай 주 | тё дё чо тегай те де 조 | цхай цай 채 | эм ем эмм 엄 염 | ем им лим 임 | тхай тай 태 | хван фан 황 | квон кон 권 | кон кхон 공 | пак 박 | ким 김 |
кан кян 강 | ан 안 | ян лян нян 양 | сон 손 송 성 | син шин 신 | сим шим 심 | хан 한 | хон 홍 | нам 남 | мун 문 | мин 민 | юн 윤 | пан бан 방 반 | пек бек пяк 백 | тяк чак 탁 | пхё пё пхегай 표 |
хя ха 하 | квак кхвак 곽 | чхон чон тхен 천 전 | дун тон дон 동 | то догай тогай 도 | ом 엄 | ём ям 염 | ок 옥 | вон 원 | ван 왕 | ин 인 | юк ик 육 | сок шек 석 | сер шер сел 설 | кир киль 길 | чжин тин дин джин 진 | ше 서 최 | гай 개`

const byToken = new Map<string, string[]>()
for (const row of rows.split('|')) {
  const words = row.trim().split(/\s+/)
  const hangul = words.filter((word) => /^[가-힣]$/u.test(word))
  for (const word of words) if (!hangul.includes(word)) byToken.set(word, [...(byToken.get(word) ?? []), ...hangul])
}

/** The Hangul family names a Russian-written family name of the diaspora may be; undefined when the list does not hold it. */
export const hangulByDiasporaName = (token: string): readonly string[] | undefined => byToken.get(token)

/** Written forms for one Hangul family name, without those that are also the standard form. */
export const diasporaForms = (hangul: string): readonly string[] =>
  [...byToken].filter(([, names]) => names.includes(hangul)).map(([token]) => token)

/** A Russian word and what it may be declined from: Цоя from Цой, Хегаем from Хегай, Кимом from Ким. */
export const nominative = (word: string): readonly string[] => {
  const stems = [word]
  const hard = /^(.*[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е|ы|ем|ой)$/u.exec(word)?.[1]
  if (hard) stems.push(hard)
  const soft = /^(.*[аеёиоуыэюя])(?:я|ю|ем|е|и)$/u.exec(word)?.[1]
  if (soft) stems.push(`${soft}й`)
  return stems
}

/** The Hangul family names the list leads back to. */
export const diasporaSurnames: readonly string[] = [...new Set([...byToken.values()].flat())]

/** Family names only the diaspora writes so: the rule is worth saying. */
export const isDiasporaForm = (token: string): boolean =>
  /гай$|^(?:цой|тен|тян|тё|тю|дё|дю|ни|ем|эм|пя|хя|кян|дун|тин|дин|ше|сер|кир)$/u.test(token) && byToken.has(token)
