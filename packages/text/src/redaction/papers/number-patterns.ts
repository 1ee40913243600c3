/** Numbers as papers write them beside their name: cases, cards, plates, passes, accounts. Only where a text is Russian or Korean; in English the tagger weighs them. */
import { after, before, gap, type Pattern, pattern } from '../patterns/pattern.ts'

const labelled =
  '(?:карт[аыуе]|карточк[аи]|полис|виз[аыу]|брон[ьи]|бронирования|ИНН|ОГРН|СНИЛС|IMEI|КУСП|УИД|рейс[ауое]{0,2}|рейсом|сч[её]т[ау]?|патент|регистрационный номер|номером?|табельный|серия|серии|свидетельство|справк[аиу]|удостоверени[ея]|паспорт[ауое]{0,2}|протокол|личное дело|дело|материал|истории болезни|история болезни|приказ|гос\\.? ?номер|г/н|номер[аоу]?|позывной|реестре|접수번호|등록번호|문서번호|사건번호|사건|연번호|관리번호|면허번호|여권번호|려권번호|여권|계좌|계좌번호|운전면허|사업자등록번호|외국인등록번호|외국인등록증|차량번호|비자|여행증명서|예약번호|우편번호)'
const plate = '[АВЕКМНОРСТУХавекмнорстух]'
export const paperNumberPatterns: readonly Pattern[] = [
  pattern('mrz', 'code', 'certain', '(?<![A-Z0-9<])(?=[A-Z0-9<]*<<)[A-Z0-9<]{20,}(?![A-Z0-9<])'),
  pattern(
    'number-labelled',
    'code',
    'certain',
    `(?<=${before}${labelled}[ ]?(?:№|N|No\\.?|:|：|номер|серия|на имя)?[ ]?:?[ ]?)(?:제)?(?:[가-힣]{2,4}-)?(?:[\\p{Lu}]{1,4}[ -]?)?\\d[\\d\\p{L}]{0,30}(?:[ -/–.№]{1,3}(?:No\\.[ ])?[\\p{Lu}\\d][\\p{Lu}\\d]{0,20}){0,5}(?:호)?(?![\\p{L}\\p{N}])`,
    'i',
  ),
  pattern('number-mixed', 'code', 'certain', `(?<![A-Za-z0-9])(?=[A-Z0-9]{0,12}\\d)(?=[A-Z0-9]{0,12}[A-Z])[A-Z0-9]{5,20}(?![A-Za-z0-9])`),
  pattern('number-series-ru', 'code', 'certain', `${before}\\d{2,4}${gap}(?:[А-ЯA-Z]{1,3}${gap})?(?:№|No\\.?)${gap}\\d{3,10}${after}`),
  pattern(
    'number-sign-ru',
    'code',
    'certain',
    `(?:№|N)${gap}\\d{1,4}(?:[а-яА-Яa-zA-Z]{0,3}-[\\p{L}\\d]{1,12}){0,3}/\\d{2,4}(?:-[\\p{L}]{1,3})?${after}|№${gap}\\d{3,}[\\p{L}\\d-]{0,20}(?:/\\d{2,4})?`,
  ),
  pattern(
    'case-number-ru',
    'code',
    'certain',
    `${before}\\d{0,2}[а-яА]{0,2}-?\\d{1,6}/(?:19|20)\\d{2}${after}(?:${gap}\\([^()\\n]{3,30}\\))?|${before}\\d{1,2}[а-я]{1,2}-\\d{1,6}/(?:19|20)\\d{2}${after}|${before}[0-9]{2}[A-Z]{2}\\d{4}-\\d{2}-\\d{4}-\\d{6}-\\d{2}${after}`,
  ),
  pattern('plate-ru', 'code', 'certain', `${before}${plate}${gap}\\d{3}${gap}${plate}{2}${gap}\\d{2,3}(?:${gap}RUS)?${after}`, 'i'),
  pattern('card', 'code', 'certain', '(?<!\\p{N})\\d{4}[ -]\\d{4}[ -]\\d{4}[ -]\\d{3,4}(?![\\p{N}])'),
  pattern('digits-long', 'code', 'certain', '(?<![\\p{L}\\p{N}.,])\\d{8,22}(?![\\p{N}]|[.,]\\d)'),
  pattern(
    'digits-grouped',
    'code',
    'certain',
    '(?<![\\p{L}\\p{N}.,-])(?=(?:[ -]?\\d){9,20}(?![\\d]))\\d{1,6}(?:[ -]\\d{2,8}){1,5}(?![\\p{N}]|[.,]\\d)',
  ),
  pattern('pass-number', 'code', 'certain', `${before}[A-ZА-Я]{1,3}${gap}№?${gap}\\d{6,10}${after}`),
  pattern(
    'flight',
    'code',
    'certain',
    `(?<=рейс[а-я]{0,2}${gap})[A-ZА-Я\\d]{2}${gap}\\d{2,4}${after}|${before}[A-Z]{2}[ -]?\\d{3,4}(?=편|[ ]편)`,
  ),
  pattern(
    'link-bare',
    'code',
    'certain',
    `${before}(?:t\\.me|wa\\.me|vk\\.com|ok\\.ru|instagram\\.com|facebook\\.com)/[^\\s<>"«»]{1,100}`,
    'i',
  ),
  pattern(
    'handle-named',
    'code',
    'certain',
    `(?<=(?:아이디|카카오톡|카톡|위챗|텔레그램|라인|телеграм[а-я]?|тг|логин|ник|whatsapp|телега)[ ]?:?[ ]?)@?[A-Za-z][A-Za-z0-9_.]{3,40}(?=[^A-Za-z0-9_.]|[.]?$)`,
    'i',
  ),
  pattern('plate-ko', 'code', 'certain', '(?<![\\p{N}가-힣])(?:[가-힣]{2}[ ]?)?\\d{2,3}[가-힣][ ]?\\d{4}(?!\\p{N})'),
  pattern('business-ko', 'code', 'certain', '(?<!\\p{N})\\d{3}-\\d{2}-\\d{5}(?!\\p{N})'),
  pattern('case-ko', 'code', 'certain', '(?<!\\p{N})(?:19|20)\\d{2}[-–]\\d{3,7}(?!\\p{N})|제\\d{2,4}-\\d{1,6}호'),
  pattern('phone-spaced', 'code', 'certain', `(?<![\\p{L}\\p{N}])(?:8|0\\d{1,2})[ -]\\d{2,4}[ -]\\d{2,4}(?:[ -]\\d{2,4}){1,2}(?!\\p{N})`),
  pattern(
    'account-ko',
    'code',
    'certain',
    `(?:(?:국민|신한|우리|하나|농협|기업|카카오뱅크|토스|우체국|새마을금고|신협)(?:은행)?[ ])?(?<!\\p{N})\\d{2,6}-\\d{2,6}-\\d{2,7}(?:-\\d{2,4})?(?!\\p{N})`,
  ),
]
