/** The ways in besides the passphrase: the printed kit, made and tried, and the shares of colleagues. */
export const kit = {
  'file.kit.title': 'Комплект восстановления: перенесите на бумагу сейчас',
  'file.kit.lead': 'Показывается один раз и нигде не хранится. Распечатайте или перепишите и держите отдельно от этого компьютера.',
  'file.kit.stock': 'Без нас',
  'file.kit.stock.how':
    'С обычной программой age: сохраните первую строку как kit.txt, превратите цифры в файл (xxd -r -p или tr a-f A-F | basenc -d --base16) и выполните age -d -i kit.txt.',
  'file.kit.number': 'Комплект № {id}',
  'file.kit.written': 'Комплект у меня на бумаге.',
  'file.kit.done': 'Далее',
  'file.settings.kit-try': 'Проверить комплект на бумаге',
  'file.settings.kit-try.what':
    'Лучше узнать сейчас, чем в беде, открывает ли бумага это хранилище. Проверка ничего не открывает и не меняет; сохраняется её день.',
  'file.settings.kit-try.number': 'Это хранилище открывает комплект № {id}.',
  'file.settings.kit-try.none': 'Ни один комплект не открывает это хранилище: сделайте его ниже.',
  'file.settings.kit-try.never': 'Его ещё никто не проверял.',
  'file.settings.kit-try.last': 'Последняя проверка: {when}.',
  'file.settings.kit-try.go': 'Проверить',
  'file.settings.kit-try.fits': 'Комплект открывает это хранилище. Верните бумагу туда, где она хранится.',
  'file.settings.kit': 'Новый комплект восстановления',
  'file.settings.kit.what': 'На бумагу. Прежний комплект больше ничего не откроет.',
  'file.settings.kit.make': 'Сделать новый комплект',
  'file.ways': 'Другие способы входа: распечатанный комплект, доли коллег',
  'file.ways.kit': '24 слова из комплекта или его ключ',
  'file.ways.kit.hint': 'По порядку, через пробел; либо строка, которая начинается с AGE-SECRET-KEY.',
  'file.ways.shares': 'Доли',
  'file.ways.shares.hint': 'Каждая доля отдельным абзацем, между ними пустая строка.',
}
