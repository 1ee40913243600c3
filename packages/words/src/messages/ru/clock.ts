export const clock = {
  'clock.kind.last-moment': 'Наш последний момент',
  'clock.kind.outer-limit': 'Может произойти в любой момент, самое позднее',
  'clock.kind.earliest-lawful': 'По закону не раньше чем',
  'clock.kind.latest-safe-send': 'Последний безопасный момент для отправки',
  'clock.kind.window-opens': 'Прочитать могут не раньше чем',
  'clock.kind.soft-limit': 'Не позднее (но опоздание права не лишает)',
  'clock.kind.instant': 'Тот же момент',
  'clock.leads': 'самое раннее прочтение: ориентируйтесь на него',
  'clock.as-written': 'по букве правила: {moment}',
  'clock.provisional': 'Предварительно: зависит от дней или часов, которые никем не опубликованы и не указаны.',
  'clock.why': 'Почему',

  'clock.because.in-short-days':
    '{n}-й день — {day}{state, select, working {, рабочий день} working_weekend {, рабочий день по решению о переносе} weekend {, выходной} holiday {, праздничный день} moved {, перенесённый выходной} in_lieu {, выходной вместо праздника} projected {, ежегодный праздник} other {}}{moved, select, yes {; перенос: {to}} other {}}',
  'clock.because.in-short-back':
    '{n, plural, one {за # {unit, select, month {месяц} year {год} other {день}}} few {за # {unit, select, month {месяца} year {года} other {дня}}} many {за # {unit, select, month {месяцев} year {лет} other {дней}}} other {за # {unit, select, month {месяца} year {года} other {дня}}}} до события — {day}{state, select, working {, рабочий день} working_weekend {, рабочий день по решению о переносе} unasked {} other {, нерабочий день}}{moved, select, yes {; перенос: {to}} other {}}',
  'clock.because.in-short-months':
    '{n, plural, one {# {unit, select, year {год} other {месяц}} истекает} few {# {unit, select, year {года} other {месяца}} истекают} many {# {unit, select, year {лет} other {месяцев}} истекают} other {# {unit, select, year {года} other {месяца}} истекают}}: {day}{state, select, working {, рабочий день} working_weekend {, рабочий день по решению о переносе} weekend {, выходной} holiday {, праздничный день} moved {, перенесённый выходной} in_lieu {, выходной вместо праздника} projected {, ежегодный праздник} other {}}{moved, select, yes {; перенос: {to}} other {}}',
  'clock.because.in-short-workdays': '{n}-й рабочий день — {day}',
  'clock.because.in-short-clear-days':
    '{n, plural, one {# полный день} few {# полных дня} many {# полных дней} other {# полного дня}} от события ({event}): {day}',
  'clock.because.in-short-earliest':
    '{n, plural, one {# полный день} few {# полных дня} many {# полных дней} other {# полного дня}} после события ({event}) истекут к дате: {day}',
  'clock.because.in-short-hours':
    '{n, plural, one {# {unit, select, minute {минута} other {час}} истекает} few {# {unit, select, minute {минуты} other {часа}} истекают} many {# {unit, select, minute {минут} other {часов}} истекают} other {# {unit, select, minute {минуты} other {часа}} истекают}}: {day}, {time}',
  'clock.because.in-short-window': '{day}, {time} ({zone}) — в пределах рабочего времени {open}–{close}',
  'clock.because.in-short-window-later': '{day}, {time} ({zone}) — вне рабочего времени {open}–{close}; следующее открытие: {next}',
  'clock.because.in-short-latest':
    '{n, plural, =0 {последнее закрытие перед событием} one {# полный рабочий день остаётся после} few {# полных рабочих дня остаются после} many {# полных рабочих дней остаётся после} other {# полного рабочего дня остаётся после}}: {day}, {time}',
  'clock.because.in-short-instant': 'по времени пояса {zone} — {day}, {time}',

  'clock.because.first-day-after': 'День события ({event}) не считается; 1-й день — {first}.',
  'clock.because.first-day-same': 'День события считается: 1-й день — {first}.',
  'clock.because.first-day-midnight': 'Срок начинается в 00:00, поэтому этот день считается: 1-й день — {first}.',
  'clock.because.counted-back':
    'Отсчёт назад от события ({event}): за {n, plural, one {# день} few {# дня} many {# дней} other {# дня}} до него — {day}.',
  'clock.because.last-day': '{n}-й день — {day}.',
  'clock.because.last-month':
    '{n, plural, one {# {unit, select, year {год} other {месяц}} истекает} few {# {unit, select, year {года} other {месяца}} истекают} many {# {unit, select, year {лет} other {месяцев}} истекают} other {# {unit, select, year {года} other {месяца}} истекают}}: {day}.',
  'clock.because.months-back':
    'За {n, plural, one {# {unit, select, year {год} other {месяц}}} few {# {unit, select, year {года} other {месяца}}} many {# {unit, select, year {лет} other {месяцев}}} other {# {unit, select, year {года} other {месяца}}}} до события: {day}.',
  'clock.because.month-too-short': 'В этом месяце такого числа нет, поэтому берётся {day}.',
  'clock.because.month-korean':
    'Срок истекает накануне числа, соответствующего первому дню счёта ({first}), или в последний день месяца: {day}.',
  'clock.because.working-days':
    '{n, plural, one {# рабочий день} few {# рабочих дня} many {# рабочих дней} other {# рабочего дня}}, считая с даты {first}: последний — {day}; {off, plural, one {# нерабочий день между ними не считается} few {# нерабочих дня между ними не считаются} many {# нерабочих дней между ними не считаются} other {# нерабочего дня между ними не считается}}.',
  'clock.because.clear-days':
    '{n, plural, one {# полный день} few {# полных дня} many {# полных дней} other {# полного дня}} от события ({event}): ни первый, ни последний день не считаются.',
  'clock.because.clear-days-short':
    '{n, plural, one {# полный день} few {# полных дня} many {# полных дней} other {# полного дня}} от события ({event}): крайние дни не считаются, а в коротком сроке (дней: до {short}) не считаются и нерабочие дни.',
  'clock.because.earliest-after': 'Первый день после их истечения — {day}.',
  'clock.because.hours-run':
    '{n, plural, one {# {unit, select, minute {минута} other {час}} идёт} few {# {unit, select, minute {минуты} other {часа}} идут} many {# {unit, select, minute {минут} other {часов}} идут} other {# {unit, select, minute {минуты} other {часа}} идут}} без перерыва и кончаются так: {day}, {time}.',
  'clock.because.hour-left-out': 'Час события не считается; отсчёт начинается в {time}.',
  'clock.because.clock-changed': 'В поясе {zone} за это время переводят часы: считается действительно прошедшее время.',
  'clock.because.is-working': '{day} — рабочий день.',
  'clock.because.is-working-weekend': '{day} — рабочий день по решению о переносе выходных.',
  'clock.because.is-working-weekend-for': '{day} — рабочий день: выходной перенесён на другую дату: {of}.',
  'clock.because.is-weekend': '{day} — выходной.',
  'clock.because.is-holiday': '{day} — праздничный день.',
  'clock.because.is-moved': '{day} — выходной, перенесённый с другой даты: {of}.',
  'clock.because.is-in-lieu': '{day} — выходной вместо другой даты: {of}.',
  'clock.because.is-projected': '{day} — нерабочий день каждый год; календарь на этот год неизвестен.',
  'clock.because.moved-on': 'Перенесено на ближайший следующий рабочий день: {day}.',
  'clock.because.moved-back': 'Перенесено на предыдущий рабочий день: {day}.',
  'clock.because.same-time-next': 'Срок продолжается до того же времени следующего рабочего дня: {day}, {time}.',
  'clock.because.not-moved': 'Этот срок не переносится, даже если день нерабочий: {day}.',
  'clock.because.two-working-days':
    'В срок должно входить не менее {n, plural, one {# рабочего дня} few {# рабочих дней} many {# рабочих дней} other {# рабочего дня}}: последний день — {day}.',
  'clock.because.decree-day': 'Указом объявлен нерабочим день: {day}; такие дни сами по себе сроков не переносят.',
  'clock.because.calendar-ends':
    'Календарь {calendar} известен на период: {from} — {to}; за его пределами учтены только ежегодные нерабочие дни.',
  'clock.because.calendar-unread': 'Праздничных дней календаря {calendar} никто не читал: эти дни предположительны.',
  'clock.because.calendar-too-weak': 'Календарь {calendar} слишком ненадёжен, чтобы переносить дату на более позднюю; переноса нет.',
  'clock.because.calendar-default': 'Календарь не указан; взят {calendar}, праздничные дни в нём неизвестны.',
  'clock.because.window-open': '{day}, {time} ({zone}) — рабочее время.',
  'clock.because.window-opens-later': '{day}, {time} ({zone}) — вне рабочего времени {open}–{close}; следующее открытие: {next}.',
  'clock.because.window-hours-assumed': 'Часы {open}–{close} — наше предположение: опубликованных нет.',
  'clock.because.closing-stroke': 'Это последняя минута перед закрытием, {time}: отправляйте раньше.',
  'clock.because.whole-day-before': '{day}, {open}–{close}: этот рабочий день целиком оставлен перед событием.',
  'clock.because.same-instant': 'По времени пояса {zone} событие приходится на такой момент: {day}, {time}.',
  'clock.because.law-changed': 'Закон изменился, пока шёл срок (дата изменения: {on}); посчитаны обе редакции.',
  'clock.because.law-not-in-force':
    'В день события ({event}) запрошенное правило не действовало; дата изменения закона: {on}. Указана более ранняя из двух дат.',
  'clock.because.local-time-skipped':
    'Времени {time} в этот день не было: часы перевели вперёд. Взято {earlier} ({utc}); другой возможный момент — {later} ({utcLater}).',
  'clock.because.local-time-twice': 'Время {time} в этот день было дважды: взят первый раз ({utc}); второй — {utcLater}.',
  'clock.because.instant-differs': 'Указанные местное время и время UTC не совпадают; взят более ранний момент ({earlier}), а не {later}.',
  'clock.because.day-end-twice': 'В поясе {zone} часы перевели назад через полночь: этот день закончился дважды.',

  'clock.reading.calendar-ends': 'осторожная дата: так далеко календарь неизвестен',
  'clock.reading.closing-stroke': 'если минута закрытия — это уже поздно',
  'clock.reading.clear-days-not-moved': 'если последним может быть и день, когда суд закрыт',
  'clock.reading.contested-day-off': 'осторожная дата перед днём, который не все признают нерабочим',
  'clock.reading.day-end-twice': 'когда часы впервые показали 24:00',
  'clock.reading.first-day-left-out': 'если 00:00 записано лишь потому, что час неизвестен',
  'clock.reading.instant-differs': 'по другому из двух указанных моментов',
  'clock.reading.law-after': 'по закону после изменения',
  'clock.reading.law-before': 'по закону до изменения',
  'clock.reading.local-time-skipped': 'по более позднему из двух моментов вокруг пропущенного времени',
  'clock.reading.local-time-twice': 'если имеется в виду второй из двух моментов',
  'clock.reading.month-end-not-stated': 'если число, которого нет в месяце, переходит на следующий месяц',
  'clock.reading.two-working-days': 'без правила о двух рабочих днях внутри срока',
  'clock.reading.calendar-days': 'если дни календарные',
  'clock.reading.first-day-counts': 'если день события — первый день срока',
  'clock.reading.not-moved': 'если переноса с нерабочего дня нет',
  'clock.reading.start-of-law-uncertain': 'по старому правилу: день вступления нового закона в силу не установлен точно',
  'clock.reading.to-the-minute': 'от минуты события, как считают ведомства на практике',
  'clock.reading.vacated-rule': 'по отменённому судом правилу о десяти днях, если оно вернётся в силу',

  'clock.error.rule-unknown': 'Правила исчисления срока с таким именем нет.',
  'clock.error.zone-unknown': 'Часового пояса с таким именем нет; пишите, например, Asia/Vladivostok.',
  'clock.error.date-invalid': 'Такого дня или времени нет; пишите 2026-11-20 или 2026-11-20T17:10.',
  'clock.error.hour-missing': 'Не указан час события, а срок идёт от него.',
  'clock.error.hour-missing-cautious':
    'Не указан час события, а срок идёт от него. Из осторожности считайте с 00:00 этого дня: {date}, {time}.',
  'clock.error.calendar-unknown': 'Календаря с таким именем нет.',
  'clock.error.calendar-missing': 'Для рабочих дней нужен календарь: укажите его.',
  'clock.error.calendar-too-weak': 'Календарь {calendar} слишком ненадёжен, чтобы считать по нему рабочие дни.',
  'clock.error.calendar-ends': 'Дата слишком далека от того, что известно календарю {calendar} (до {lastKnown}).',
  'clock.error.hours-unknown': 'Рабочие часы этого адресата никому здесь не известны: укажите их сами.',
  'clock.error.zones-missing': 'Укажите часовой пояс, в котором показать этот момент.',
  'clock.error.period-missing': 'Это правило — способ счёта: укажите количество и единицу.',
  'clock.error.amount-invalid': 'Количество должно быть целым числом от 0 до {most}.',
  'clock.error.unit-unsupported': 'В таких единицах по этому правилу не считают.',
  'clock.error.input-invalid': 'Запрос составлен неверно, проверьте место: {at}.',
}
