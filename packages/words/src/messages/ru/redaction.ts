/** Слова обезличивания: команда, экран, последняя проверка. */
export const redaction = {
  'redaction.about':
    'Предлагает текст без того, что указывает на человека. Ничего не публикует: по каждой отметке решает человек, второй проверяющий подписывает.',
  'redaction.error.known-shape':
    'аргумент {position}: запись {at} — не строка и не объект с полями text, type и aliases (0 — сам файл). Ничего не записано.',
  'redaction.error.known-many': 'аргумент {position}: записей больше {at}. Ничего не записано.',
  'redaction.error.secret-short': 'секрет выпуска должен содержать не менее {least} байт. Ничего не записано.',
  'redaction.error.not-compared':
    'в тексте {count, plural, one {# дата или имя распознано} few {# даты и имени распознано} many {# дат и имён распознано} other {# даты и имени распознано}} машиной с изображения. Сверьте их с оригиналом (их перечисляет «holdfast intake») и вызовите снова с --compared. Ничего не обезличено.',
  'redaction.error.leaks':
    'в тексте осталось то, что известно из дел: {count, plural, one {# место} few {# места} many {# мест} other {# места}}. Текст не выпускается.',
  'redaction.error.flags-open':
    'не решено: {count, plural, one {# отметка} few {# отметки} many {# отметок} other {# отметки}}. Текст не выпускается.',
  'redaction.error.unsigned': 'второй проверяющий не подписал. Текст не выпускается.',
  'redaction.error.same-reader': 'второй проверяющий совпадает с первым. Подписать должен другой человек.',
  'redaction.cli.counts':
    'Убрано: {spans}. Не решено, осталось в тексте: {flags}. Прочесть человеку: {prompts}. Известно из дела: {known}.',
  'redaction.gate.leak': 'Осталось в тексте, известно из дела: строка {line}, знак {column}.',
  'redaction.warning.nothing-known':
    'Сведения из дела не переданы. То, что известно из дела, находится куда надёжнее, чем угаданное: передайте их.',
  'redaction.warning.tagger-english-only':
    'Текст не на латинице: обученного поиска для него нет, находятся только известные сведения, обороты документов и имена из списков. Когда из дела ничего не известно, имя или номер, прямо ведущие к человеку, оставались в 5 русских документах из 8 и в 6 корейских из 8. Прочтите каждую строку.',
  'redaction.warning.no-capitals':
    'В корейском нет прописных букв, и имена, не известные ни одному правилу, не отмечаются. Прочтите каждую строку.',
  'redaction.warning.seems-all-known':
    'В деле, по-видимому, есть всё, о чём здесь говорится, поэтому прочее, похожее на имена, отмечено, а не убрано.',
  'redaction.warning.not-published':
    'Это предложение. Там, где заранее ничего не было известно, более чем в половине проверенных текстов что-то было пропущено.',
  'redaction.kind.person': 'человек',
  'redaction.kind.code': 'номер',
  'redaction.kind.place': 'место',
  'redaction.kind.organisation': 'орган',
  'redaction.kind.trait': 'профессия, болезнь, семья',
  'redaction.kind.date': 'дата',
  'redaction.kind.quantity': 'величина',
  'redaction.kind.other': 'иное сведение',
  'redaction.decision.mask': 'убрать',
  'redaction.decision.generalise': 'обобщить',
  'redaction.decision.flag': 'не решено',
  'redaction.decision.keep': 'оставить',
  'redaction.prompt.profession': 'профессия',
  'redaction.prompt.injury': 'травма или болезнь',
  'redaction.prompt.family': 'семья',
  'redaction.prompt.ethnicity': 'происхождение или вера',
  'redaction.prompt.route': 'маршрут',
  'redaction.prompt.event': 'единственное в своём роде событие',
}
