/** Days, months and years as English, Russian and Korean write them. */
import { englishDayWords, russianDayWords } from '../known/day-words.ts'
import { after, before, gap, type Pattern, pattern, space } from './pattern.ts'

const english =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)'
const russian =
  '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв\\.|февр?\\.|мар\\.|апр\\.|авг\\.|сент?\\.|окт\\.|нояб?\\.|дек\\.)'
const russianMonth = '(?:январ|феврал|март|апрел|ма|июн|июл|август|сентябр|октябр|ноябр|декабр)(?:ь|я|й|е|а|ю|ем|ём|ом|у)?'
const year = '(?:1[6-9]|20)\\d{2}'
const ordinal = '(?:st|nd|rd|th)?'
const day = `(?:3[01]|[12]\\d|0?[1-9])${ordinal}`
const joint = `(?:${gap}[-–—,]${gap}|${space}(?:and|or|to|и|или|по|until|-)${space})`

export const datePatterns: readonly Pattern[] = [
  pattern(
    'date-en',
    'date',
    'certain',
    `${before}(?:${day}(?:${space}(?:of${space})?${english})?(?:,? ?${year})?${joint}){0,3}${day}${gap}(?:of${space})?${english}(?:,?${gap}(?:of${space})?${year}\\d?)?${after}`,
  ),
  pattern('date-en-month-first', 'date', 'certain', `${before}${english}${space}${day}(?:${joint}${day})?(?:,?${space}${year})?${after}`),
  pattern(
    'date-en-words',
    'date',
    'certain',
    `${before}(?:the${space})?(?:${englishDayWords})${space}(?:day${space})?of${space}${english}(?:,?${space}${year})?${after}`,
    'i',
  ),
  pattern('month-year-en', 'date', 'certain', `${before}(?:${english}${joint})?${english},?${space}(?:of${space})?${year}${after}`),
  pattern(
    'month-en',
    'date',
    'likely',
    `(?<=${before}(?:in|of|since|until|by|during|between|early|late|mid|last|next|and|to|from)[ -])${english}${after}`,
  ),
  pattern(
    'date-numeric',
    'date',
    'certain',
    `${before}(?:3[01]|[12]\\d|0?[1-9])[./-](?:3[01]|[12]\\d|0?[1-9])[./-](?:${year}|\\d{2})${after}`,
  ),
  pattern('date-roman', 'date', 'certain', `${before}${day}[./-](?:I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./-]${year}${after}`),
  pattern('date-iso', 'date', 'certain', `${before}${year}[-./](?:1[0-2]|0?[1-9])[-./](?:3[01]|[12]\\d|0?[1-9])${after}`),
  pattern('year', 'date', 'likely', `${before}${year}(?:${gap}[-–/]${gap}(?:${year}|\\d{2}))?${after}(?![/:]\\d)`),
  pattern('decade', 'date', 'likely', `${before}(?:the${space})?(?:mid-|early${space}|late${space})?${year}(?:’s|'s|s)${after}`),
  pattern('hour', 'date', 'likely', `${before}(?:[01]?\\d|2[0-4])[.:][0-5]\\d${gap}(?:[ap]\\.?m\\.?|hours|h)?${after}`),
  pattern('hour-en', 'date', 'likely', `${before}(?:[01]?\\d)${gap}[ap]\\.?m\\.?${after}`),
  pattern(
    'date-ru',
    'date',
    'certain',
    `${before}(?:«?${day}»?(?:-?(?:о?го|е))?(?:${joint}${day}(?:-?(?:о?го|е))?)?|${russianDayWords})${space}${russian}(?:${space}${year}(?:${gap}(?:года|году|год|гг?\\.(?!${gap}р\\.)))?)?`,
    'i',
  ),
  pattern(
    'month-year-ru',
    'date',
    'certain',
    `${before}${russianMonth}${space}${year}(?:${gap}(?:года|году|год|гг?\\.(?!${gap}р\\.)))?`,
    'i',
  ),
  pattern(
    'year-ru',
    'date',
    'certain',
    `${before}${year}(?:[-–]${year})?(?:-[мго]{1,3})?(?:${gap}(?:года|году|годом|годов|год|гг?\\.(?!${gap}р\\.))|(?=${gap}г\\.${gap}р\\.))`,
  ),
  pattern(
    'hour-ru',
    'date',
    'certain',
    `${before}(?:[01]?\\d|2[0-4])${gap}(?:час(?:а|ов|у)?|ч\\.)(?:${gap}[0-5]?\\d${gap}мин(?:ут[аы]?|\\.)?)?${after}`,
  ),
  pattern(
    'date-ko',
    'date',
    'certain',
    `(?<!\\p{N})(?:${year}|\\d{2})${gap}년(?:도)?(?:${gap}(?:1[0-2]|0?[1-9])${gap}월(?:${gap}(?:3[01]|[12]\\d|0?[1-9])${gap}일)?)?`,
  ),
  // 주체103(2014)년 11월 3일, and the days of documents in characters.
  pattern(
    'date-ko',
    'date',
    'certain',
    `주체${gap}\\d{1,3}${gap}(?:년${gap})?(?:\\(${year}\\)${gap})?년?(?:${gap}(?:1[0-2]|0?[1-9])${gap}월(?:${gap}(?:3[01]|[12]\\d|0?[1-9])${gap}일)?)?`,
  ),
  pattern(
    'date-ko',
    'date',
    'certain',
    `(?<!\\p{N})${year}${gap}年(?:${gap}(?:1[0-2]|0?[1-9])${gap}月(?:${gap}(?:3[01]|[12]\\d|0?[1-9])${gap}日)?)?`,
  ),
  pattern(
    'date-ko-points',
    'date',
    'certain',
    `${before}${year}\\.${gap}(?:1[0-2]|0?[1-9])\\.(?:${gap}(?:3[01]|[12]\\d|0?[1-9])\\.?(?!\\d))?`,
  ),
  pattern(
    'date-ko-short',
    'date',
    'certain',
    `(?<=(?:생년월일|출생일?|생일|생)${gap}[:：]?${gap})(?:${year}|\\d{2})[.\\-/]${gap}(?:1[0-2]|0?[1-9])[.\\-/]${gap}(?:3[01]|[12]\\d|0?[1-9])\\.?(?!\\d)|(?<![\\p{N}.])\\d{2}\\.${gap}(?:1[0-2]|0?[1-9])\\.${gap}(?:3[01]|[12]\\d|0?[1-9])\\.?(?=${gap}생)`,
  ),
  pattern('day-ko', 'date', 'certain', `(?<!\\p{N})(?:1[0-2]|0?[1-9])${gap}월${gap}(?:3[01]|[12]\\d|0?[1-9])${gap}일`),
  pattern('month-ko', 'date', 'likely', '(?<!\\p{N})(?:1[0-2]|0?[1-9])월(?:경|초|말|중순)?'),
  pattern('hour-ko', 'date', 'likely', `(?:오전|오후|새벽|밤)${gap}\\d{1,2}시(?:${gap}\\d{1,2}분)?`),
]
