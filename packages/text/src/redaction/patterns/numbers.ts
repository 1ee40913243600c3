/** Numbers that lead to one person: applications, passports, phones, addresses on the net, accounts; money, shares and measures. */
import { after, before, gap, type Pattern, pattern, space } from './pattern.ts'

const number = "\\d{1,3}(?:[., \\u00a0\\u202f’']\\d{3,4}){1,6}(?:[.,]\\d{1,2})?|\\d{1,15}(?:[.,]\\d{1,4})?"
const amount = `(?:${number})`
const code =
  '(?:EUR|USD|GBP|SEK|NOK|DKK|DEM|CHF|FRF|TRL|TRY|YTL|PLN|PLZ|PZL|ATS|RUB|RUR|UAH|CZK|HUF|KRW|KPW|CNY|JPY|CYP|ITL|ESP|BEF|NLG|KZT|MNT|KGS|VND|THB|LAK)'
const coin =
  '(?:euros?|cents|(?:US |Canadian |Australian )?dollars?|pounds?(?: sterling)?|(?:Swedish |Norwegian |Danish )?(?:kronor|kroner|krona|krone)|(?:German |GDR )?[Mm]arks?|(?:Swiss |French |Belgian )?francs?|(?:New |old )?Turkish [Ll]iras?|(?:Italian )?lir[ae]s?|(?:Polish )?zlotys?|(?:Austrian )?schillings?|(?:Russian )?ro?ubles?|hryvnias?|koruny?|forints?|won|yuan|renminbi|yen|tenge|tugriks?)'
const scale = `(?:${gap}(?:million|billion|thousand|млн\\.?|млрд\\.?|тыс\\.?))?`

const day = '\\d{1,2}[ \\u00a0]\\p{Lu}\\p{Ll}{2,9}[ \\u00a0]\\d{4}'

export const numberPatterns: readonly Pattern[] = [
  pattern('e-mail', 'code', 'certain', '[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,4}'),
  pattern('web-address', 'code', 'certain', `${before}(?:https?://|www\\.)[^\\s<>"“”()]{1,300}`, 'i'),
  pattern('handle', 'code', 'certain', '(?<![\\p{L}\\p{N}@.])@[A-Za-z][A-Za-z0-9_]{3,31}(?![A-Za-z0-9_.]*@)'),
  pattern(
    'messenger',
    'code',
    'certain',
    `(?<=${before}(?:telegram|whatsapp|viber|skype|wechat|signal|kakao(?:talk)?|vk|телеграмм?|вотсап|ватсап|вайбер|скайп|вконтакте|вк|инстаграм|카톡|카카오톡|텔레그램|위챗|왓츠앱|라인|페이스북)(?:${gap}(?:id|ид|아이디|номер|no\\.?))?${gap}[:：]?${gap})(?=[\\w.]*[\\d_])[A-Za-z][\\w.]{2,40}`,
    'i',
  ),
  pattern(
    'file-name',
    'code',
    'likely',
    '(?<![\\p{L}\\p{N}_])[\\p{L}\\p{N}_][\\p{L}\\p{N}\\p{M}_-]{1,120}\\.(?:pdf|docx?|odt|rtf|jpe?g|png|heic|xlsx?|csv|hwpx?|eml|msg|zip|mp[34]|m4a|mov)(?![\\p{L}\\p{N}])',
    'i',
  ),
  pattern('phone', 'code', 'certain', '(?<![\\p{L}\\p{N}])\\+\\d{1,3}(?:[ \\u00a0().-]{0,2}\\d{1,4}){2,6}(?!\\p{N})'),
  pattern(
    'phone-ru',
    'code',
    'certain',
    '(?<![\\p{L}\\p{N}])8[ -]?(?:\\(\\d{3,5}\\)[ -]?\\d{1,3}(?:[ -]?\\d{2}){2}|\\d{3}[ -]?\\d{3}[ -]?\\d{2}[ -]?\\d{2})(?!\\p{N})',
  ),
  pattern('phone-ko', 'code', 'certain', '(?<![\\p{L}\\p{N}])0(?:1[016-9]|2|[3-6]\\d|70)[-. )]{1,2}\\d{3,4}[-. ]\\d{4}(?!\\p{N})'),
  pattern('resident-number', 'code', 'certain', '(?<!\\p{N})\\d{6}-[1-8](?:\\d{6}|\\*{6})(?!\\p{N})'),
  pattern('iban', 'code', 'certain', `${before}[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,4})?${after}`),
  pattern('ip-address', 'code', 'certain', '(?<![\\p{L}\\p{N}.])(?:\\d{1,3}\\.){3}\\d{1,3}(?![\\p{N}])(?!\\.\\d)'),
  pattern(
    'own-application',
    'code',
    'certain',
    `(?<=${before}(?:applications?|applications? lodged with the Court on ${day})${space}(?:\\((?:nos?\\.|numbers?)?|nos?\\.|numbers?)${gap}(?:\\d{1,6}/\\d{2}(?:,|${space}and)${space}){0,9})\\d{1,6}/\\d{2}${after}`,
  ),
  pattern('application', 'code', 'certain', `${before}\\d{1,6}/\\d{2}${after}(?!/)`),
  pattern('file-number', 'code', 'certain', `${before}[A-Z]{1,5}[ -]?\\d{0,3}[ -]\\d{2,6}/\\d{2,4}${after}`),
  pattern(
    'passport',
    'code',
    'certain',
    `(?<=(?:passport|travel document|identity card|ID card|паспорт[а-я]{0,3}|удостоверени[а-я]{1,2}|여권|여권번호|신분증)(?:${gap}(?:no\\.?|number|№|серии|серия|번호))?${gap}[:：]?${gap})(?:[A-Z]{1,2}${gap})?\\d[\\d -]{4,14}\\d${after}`,
    'i',
  ),
  pattern('number-ru', 'code', 'certain', `(?<=№${gap})(?:[А-ЯA-Z]{1,4}-?)?\\d[\\d\\p{L}./-]{0,24}`, 'i'),
  // 2031노12345, 2031헌마7: year, kind of case, number. Source: Supreme Court of Korea, rules on the marks of cases.
  pattern('case-number-ko', 'code', 'certain', `(?<!\\p{N})(?:19|20)\\d{2}(?!년|월|일)[가-힣]{1,3}\\d{1,7}(?![\\p{N}년월일])`),
  pattern('postcode-ru', 'code', 'likely', '(?<![\\p{L}\\p{N}])[1-6]\\d{5}(?=,)'),
  pattern(
    'money-code',
    'quantity',
    'certain',
    `${before}${code}${gap}${amount}${scale}(?:${gap}\\((?:approximately |about |approx\\. )?${amount}${gap}${coin}(?: \\([A-Z]{3}\\))?\\))?(?!\\p{N})`,
  ),
  pattern('money-name', 'quantity', 'certain', `${before}${amount}${scale}${gap}${coin}(?:${gap}\\([A-Z]{3}\\))?${after}`),
  pattern(
    'money-sign',
    'quantity',
    'certain',
    `[€$£¥₩₽₴]${gap}${amount}${scale}|${before}${amount}${scale}${gap}(?:[€$£¥₩₽₴]|${code}${after})`,
  ),
  pattern(
    'money-ru',
    'quantity',
    'certain',
    `${before}${amount}${scale}${gap}(?:рубл(?:ь|я|ей|ям)|руб\\.|долл(?:аров|ара|\\.)|евро|вон|юан(?:ь|я|ей)|тенге)`,
    'i',
  ),
  pattern('money-ko', 'quantity', 'certain', `(?<!\\p{N})\\d[\\d,]{0,14}(?:조|억|만|천|백)?${gap}(?:원|달러|위안|루블|엔|유로)`),
  pattern('share', 'quantity', 'likely', `${before}\\d{1,3}(?:[.,]\\d{1,2})?${gap}(?:%|per${space}cent|percent|процент[а-я]{0,3}|퍼센트)`),
  pattern(
    'measure',
    'quantity',
    'likely',
    `${before}${amount}${gap}(?:sq\\.?${gap}(?:m|km)|square${space}met(?:re|er)s|m²|hectares?|ha|km|kilomet(?:re|er)s?|kg|kilos?|metres?|cm|mm|grams?|litres?|г|кг|км|см|га|м²|평|제곱미터)${after}`,
  ),
  pattern('age-en', 'date', 'likely', `${before}(?:aged?${space}(?:of${space})?\\d{1,2}|\\d{1,2}[ -]years?[ -]old)${after}`),
  pattern(
    'age-ru',
    'trait',
    'certain',
    `${before}\\d{1,2}${gap}(?:лет|года?)(?:${space}от${space}роду)?${after}|${before}\\d{1,2}-летн[а-я]{2,3}${after}`,
  ),
  pattern('age-ko', 'trait', 'certain', '(?<!\\p{N})(?:만[ ]?)?\\d{1,2}(?:세|살)(?:의|인|에|였|이었)?(?!\\p{N})'),
]
