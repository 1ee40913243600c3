export const cli = {
  'cli.help.title':
    'Holdfast: 협정이 무엇을 규정하고 무엇에 침묵하는지, 언제까지 무슨 일이 일어날 수 있는지, 무엇으로 아직 막을 수 있는지.',
  'cli.help.how':
    '모든 명령은 --json(표준 출력에 JSON 문서 하나), --locale en|ru|ko, --help 옵션을 받습니다. FILE 자리에 - 를 쓰면 표준 입력을 읽습니다.',
  'cli.usage': '사용법: {usage}',
  'cli.about.law.read': '법문을 전문, 조, 항, 부속 문서로 나누고 각각에 식별자를 붙입니다.',
  'cli.about.law.audit': '21개 보호 조항을 찾습니다. 법문이 규정한 것, 거부한 것, 침묵한 것과 기한을 보여 줍니다.',
  'cli.about.law.akn': '법문을 Akoma Ntoso 3.0 XML로 출력합니다.',
  'cli.about.law.show':
    '등록부의 문서를 보여 줍니다. 연혁, 확인된 범위의 조문, 남은 의문점이 나옵니다. 식별자가 없으면 등록부 전체를 보여 줍니다.',
  'cli.about.clock.reckon': '계산 규칙에 따라 기간 하나를 계산합니다. 날짜, 시점, 이유, 출처를 보여 줍니다.',
  'cli.about.clock.case':
    '사건에서 알려진 사실로부터 언제까지 무슨 일이 일어날 수 있는지, 무엇으로 막을 수 있는지, 무엇을 먼저 해야 하는지 답합니다.',
  'cli.about.clock.rules': '기간 계산 규칙과 달력의 목록입니다.',
  'cli.about.start': '127.0.0.1에서 화면을 엽니다.',
  'cli.error.no-such-command': '그런 명령은 없습니다. 목록은 “{commands}” 명령으로 볼 수 있습니다.',
  'cli.error.option': '알 수 없는 옵션이거나 값이 빠졌습니다. 사용법: {usage}',
  'cli.error.arguments': '이 명령의 인수는 최소 {least, plural, other {#개}}, 최대 {most}개입니다. 지금은 {given}개입니다. 사용법: {usage}',
  'cli.error.no-such-file': '인수 {position}: 그런 파일이 없습니다. 읽거나 쓴 것이 없습니다.',
  'cli.error.is-a-folder': '인수 {position}: 파일이 아니라 폴더입니다. 읽거나 쓴 것이 없습니다.',
  'cli.error.too-large': '인수 {position}: 파일이 64 MiB보다 큽니다. 읽거나 쓴 것이 없습니다.',
  'cli.error.no-permission': '인수 {position}: 이 사용자는 파일을 읽을 권한이 없습니다. 쓴 것이 없습니다.',
  'cli.error.unreadable': '인수 {position}: 파일을 읽을 수 없습니다. 쓴 것이 없습니다.',
  'cli.error.no-json': '인수 {position}: UTF-8로 된 JSON이 아닙니다. 쓴 것이 없습니다.',
  'cli.error.no-json-at': '인수 {position}: JSON이 아닙니다. {at}번째 글자에서 해석이 멈췄습니다. 쓴 것이 없습니다.',
  'cli.error.lang': '--lang 값은 en, ru, de, nl, fr, it, ko 가운데 하나입니다.',
  'cli.error.not-a-batch': '인수 {position}: 일괄 입력은 id, rule, inputs를 가진 객체의 JSON 배열입니다.',
  'cli.error.amount': '--amount 값은 정수입니다.',
  'cli.error.needs': '옵션 {option} 값이 없습니다. 사용법: {usage}',
  'cli.error.port': '--port 값은 1에서 65535 사이의 수입니다.',
  'cli.error.no-such-instrument': '등록부에 그 식별자의 문서가 없습니다. 목록은 “holdfast law show” 명령으로 볼 수 있습니다.',
  'cli.error.text-empty': '인수 {position}: 파일이 비었거나 공백뿐입니다. 쓴 것이 없습니다.',
  'cli.error.text-binary': '인수 {position}: 텍스트가 아닙니다. {at}번째 바이트에 NUL이 있습니다. 쓴 것이 없습니다.',
  'cli.error.text-encoding':
    '인수 {position}: UTF-8도 UTF-16도 아닙니다. {at}번째 바이트가 맞지 않습니다. UTF-8로 저장한 뒤 다시 실행하십시오. 쓴 것이 없습니다.',
  'cli.law.read.warnings': '{count, plural, =0 {경고가 없습니다.} other {경고 #건:}}',
}
