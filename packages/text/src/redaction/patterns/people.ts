/** People, places and bodies where their form gives them away: titles, initials, patronymics, Korean family names, street addresses. */
import { after, before, gap, type Pattern, pattern, space } from './pattern.ts'

const cap = "\\p{Lu}[\\p{L}\\p{M}’'ʼ-]{0,40}"
const particle = '(?:van|von|de|der|den|del|della|di|da|dos|du|la|le|al|el|bin|ben|ibn|af|zu|ter|ten|oğlu)'
const initials = '(?:\\p{Lu}[\\p{Ll}]{0,2}\\.[ -]?){1,4}'
const nameRun = `(?:${initials}${gap})?(?:${particle}${space}){0,2}(?:${cap}|${initials})(?:${space}(?:${particle}${space}){0,2}(?:${cap}|\\p{Lu}\\.)){0,5}`

const surnameKo =
  '(?:남궁|황보|제갈|사공|선우|서문|독고|동방|[김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용리림량려렴])'

/** Common nouns of three syllables that begin like a family name and stand in every file: lawyer, mother, embassy guard, detention house. */
const nounsKo =
  '여기서|이야기|연번호|연고자|변호사|변호인|신청인|고소인|고발인|공무원|공안국|정치범|조사관|조사실|구금소|구치소|노동자|노동당|노동절|신분증|임산부|지원금|방문자|국적자|공화국|전문가|선생님|어머니|어린이|현지인|한국인|한국어|조선인|조선족|조선어|남한인|여성들|남성들|주민들|국경선|강제로|이후로|주변인|이모부|고모부|안내원|안내인|이웃들|유엔군|유가족|성직자|선교사|목격자|문화어|국제법|국제적|강도단|신문사|방송국|공항에|배고픔|지난해|이번에|이유로|이유는|이것은|이것이|그것은|우리는|우리가|우리의|지금은|지금도|전부터|장소는|장소에|여동생|소식이|소식은|연락처|진술서|유치장|조사에|주소는|전화는|경우는|경우에|계속해|다음날'

/** What stands behind a calling and is no name: the lawyer's appointment, visit, help. */
const aboutTitleKo =
  '선임|접견|비용|윤리|협회|자격|도움|없|조력|상담|사무|입회|참여|동석|면담|신분|출신|임명|생활|활동|측|등|한 |두 |세 |여러|모두|역시|또는|그리고|앞|없이|때문|대신|보수|의견|신청|요청|통해|한테'

/** What stands before a calling and is no name: the free, the public, the Russian lawyer. */
const notNamedKo =
  '국선|인권|담당|공익|한국|러시아|중국|북한|현지|여성|남성|선임|전문|무료|개인|우리|저의|해당|사건|난민|소속|어느|모든|다른|새로운|유명|당시|전직|현직|수석|부장|주임|민간|정부|법원|경찰|검찰|교회|대학|신문|방송|군대|그리고|또는|어떤|아는'

/** What is written onto a name without a space: particles, titles, the verb to be. */
const behindNameKo =
  '이|은|을|과|의|에게|에게서|에게는|께|께서|께서는|으로|는|가|를|와|로|도|만|에|한테|한테서|라는|이라는|라고|이라고|라며|이라며|란|이란|까지|부터|처럼|보다|하고|이랑|랑|이나|나|이며|며|이고|고|였고|이었고|입니다|이다|였다|이었다|이에요|예요|이요|이었습니다|였습니다|인데|씨|씨가|씨는|씨를|씨의|씨와|씨도|씨에게|님|님이|님은|측|측은|측이|네|들'

export const peoplePatterns: readonly Pattern[] = [
  pattern(
    'titled-en',
    'person',
    'certain',
    `${before}(?:Mrs?|Ms|Miss|Messrs|Mme|Dr|Prof|Professor|Sir|Dame|Sergeant|Colonel|Captain|Major|General|Lieutenant|Inspector|Constable|Father|Imam)\\.?${space}${nameRun}`,
  ),
  pattern(
    'initials-en',
    'person',
    'certain',
    `${before}(?:[A-ZÇĞİÖŞÜŁŚŻ]\\.[ -]?){1,3}${gap}[A-ZÇĞİÖŞÜŁŚŻ][\\p{L}\\p{M}’'-]{2,40}${after}(?!\\.\\p{L})`,
  ),
  pattern('bare-initials', 'person', 'likely', `${before}(?:\\p{Lu}\\.){1,4}(?!\\p{L})`),
  pattern(
    'patronymic-ru',
    'person',
    'certain',
    `${before}(?:[А-ЯЁ][а-яё-]{1,30}${space}){0,2}[А-ЯЁ][а-яё]{2,20}(?:вич|вича|вичу|вичем|виче|вна|вны|вне|вну|вной|ична|ичны|ичне|ичну|ичной|ьич|ьича|ьичу)(?:${space}[А-ЯЁ][а-яё-]{1,30}(?<!вич|вна))?${after}`,
  ),
  pattern('initials-ru', 'person', 'certain', `${before}(?:[А-ЯЁ]\\.${gap}){1,2}[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?${after}`),
  pattern(
    'initials-after-ru',
    'person',
    'certain',
    `${before}[А-ЯЁ][а-яё]{1,30}(?:-[А-ЯЁ][а-яё]{1,30})?${space}[А-ЯЁ]\\.${gap}(?:[А-ЯЁ]\\.)?`,
  ),
  pattern(
    'titled-ru',
    'person',
    'certain',
    `(?<=${before}(?:гражданин[а-я]{0,2}|гражданк[а-я]{1,2}|господин[а-я]{0,2}|госпож[а-я]{1,2}|гр\\.|г-н[а-я]{0,2}|г-ж[а-я]{1,2}|адвокат[а-я]{0,2}|следовател[а-я]{1,2}|судь[а-я]{1,2}|заявител[а-я]{1,4}|задержанн[а-я]{2,3})${space})[А-ЯЁ][а-яё-]{1,30}(?:${space}[А-ЯЁ][а-яё-]{1,30}){0,3}${after}`,
  ),
  pattern(
    'korean-in-cyrillic',
    'person',
    'likely',
    `${before}(?:Ким|Ли|Пак|Чхве|Цой|Чон|Чжон|Чан|Чо|Юн|Лим|Им|Хан|Син|Со|Квон|Хван|Ан|Сон|Ю|Лю|Рю|Хон|Ко|Мун|Ян|Пэ|Хо|Нам|Сим|Но|Ха|Тен|Хегай|Ри)(?:${space}[А-ЯЁ][а-яё]{1,7}){1,2}(?:-[А-ЯЁа-яё][а-яё]{1,6})?${after}`,
  ),
  pattern(
    'titled-ko',
    'person',
    'certain',
    `(?<![가-힣])(?!(?:${notNamedKo})${gap}(?:변호사|검사|판사|목사|기자|교수|의사|위원|형사|통역사))(?!선생|변호사|기사|고객|손|주인|원장|장로|어머|공주|신부|한|연구)${surnameKo}[가-힣]{1,2}(?=${gap}(?:씨|님|군|양|선생|변호사|검사|판사|목사|기자|교수|의사|대표|과장|국장|실장|부장|대사|영사|위원장|위원|대통령|총리|장관|경위|경감|순경|형사|통역사)(?![가-힣]{2}))`,
  ),
  pattern(
    'with-ssi-ko',
    'person',
    'certain',
    `(?<![가-힣])(?!${notNamedKo})[가-힣]{1,6}(?=[ ]씨(?:가|는|를|의|와|도|에게|한테|로|께서)?(?![가-힣]))`,
  ),
  pattern(
    'title-behind-ko',
    'person',
    'likely',
    `(?<![가-힣])(?!${notNamedKo})[가-힣]{2,6}(?<![의은는을를에한인된던온와들나고며서면도만다])(?=[ ](?:변호사|검사|판사|목사|선교사|교수|기자|통역사|조사관|수사관|중대장|소대장|보위원|경위|형사)(?![가-힣]{2}))`,
  ),
  pattern(
    'called-ko',
    'person',
    'likely',
    '(?<![가-힣])[가-힣]{2,4}?(?=(?:이)?(?:라고|라)[ ](?:부르|부른|불리|불렀|불러|불린|하는 (?:사람|남자|여자|아이)))|(?<![가-힣])[가-힣]{2}(?=야[,!])',
  ),
  pattern('name-in-hanja', 'person', 'certain', '(?<=[가-힣][ ]?[(（])\\p{Script=Han}{2,4}(?=[)）,])'),
  pattern('court-ko', 'organisation', 'likely', '(?<![가-힣])[가-힣]{2,6}(?:고등|지방|행정|가정)법원(?:[ ]?[가-힣]{2,4}지원)?'),
  pattern(
    'title-before-ko',
    'person',
    'likely',
    `(?<=(?<![가-힣])(?:변호사|검사|판사|목사|선교사|기자|교수|통역사|조사관|수사관|대사|영사|브로커)${space})(?!${aboutTitleKo})[가-힣]{2,6}?(?=(?:은|는|이|가|을|를|과|와|의|에게|께서|로부터|로|이며|입니다)(?![가-힣])|[,.()（）]|$)`,
  ),
  pattern(
    'surname-ko',
    'person',
    'likely',
    `(?<![가-힣])(?!${nounsKo})${surnameKo}[가-힣]{2}(?=(?:${behindNameKo})(?![가-힣])|[^\\p{L}\\p{N}]|$)`,
  ),
  pattern(
    'address-ru',
    'place',
    'certain',
    `${before}(?:ул\\.|улиц[а-я]|пр-т|проспект[а-я]{0,2}|пер\\.|переул[а-я]{2,4}|пл\\.|площад[а-я]|шоссе|бульвар[а-я]{0,2})${gap}[А-ЯЁ0-9][\\p{L}\\p{N}-]{0,30}(?:${space}[А-ЯЁ][\\p{L}-]{1,30}){0,2}(?:,?${gap}(?:д\\.|дом)?${gap}\\d{1,4}[а-я]?(?:[/-]\\d{1,3})?)?(?:,?${gap}(?:кв\\.|квартир[а-я]|оф\\.|корп\\.|стр\\.)${gap}\\d{1,4}){0,3}`,
  ),
  pattern(
    'town-ru',
    'place',
    'certain',
    `(?<=${before}(?:гор\\.|г\\.|город[а-я]{0,2}|пос\\.|посёлок|поселок|с\\.|сел[оае]|дер\\.|деревн[а-я]|станиц[а-я])${gap})[А-ЯЁ][а-яё]{2,30}(?:-[А-ЯЁа-яё][а-яё]{0,30}){0,3}${after}`,
  ),
  pattern(
    'region-ru',
    'place',
    'certain',
    `${before}[А-ЯЁ][а-яё]{3,30}(?:ск|цк)(?:ая|ой|ую|ий|ого|ому|ом)${space}(?:(?:област|кра|район|округ|республик)[а-я]{0,3}${after}|обл\\.|р-н[а-я]{0,2}${after}|респ\\.)`,
  ),
  pattern(
    'place-ko',
    'place',
    'certain',
    '(?<![가-힣])[가-힣]{1,6}(?:특별시|광역시|특별자치시|특별자치도)(?:[ ][가-힣]{1,6}(?:시|군|구))?(?:[ ][가-힣0-9]{1,6}(?:읍|면|동|리|로|길))?(?:[ ]\\d{1,4}(?:-\\d{1,4})?(?:번지|반|호)?){0,2}|(?<![가-힣])(?:함경|평안|황해|량강|양강|자강|강원|경기|충청|전라|경상)[가-힣]{0,2}도(?:[ ][가-힣]{1,6}(?:시|군|구역|구))?(?:[ ][가-힣0-9]{1,6}(?:읍|면|동|리|로동자구|노동자구))?(?:[ ]\\d{1,4}(?:-\\d{1,4})?(?:번지|반|호)){0,2}',
  ),
  pattern(
    'street-en',
    'place',
    'certain',
    `${before}\\d{1,4}[a-z]?${space}(?:${cap}${space}){1,3}(?:Street|St\\.|Road|Rd\\.|Avenue|Ave\\.|Lane|Square|Drive|Boulevard)${after}`,
  ),
]
