/** 비식별 처리의 말: 명령, 화면, 마지막 확인. */
export const redaction = {
  'redaction.about':
    '사람을 가리키는 것을 뺀 글을 제안합니다. 아무것도 공개하지 않습니다. 모든 표시는 사람이 정하고 두 번째 검토자가 서명합니다.',
  'redaction.error.known-shape':
    '인수 {position}: 항목 {at}번은 글도, text·type·aliases 항목을 가진 객체도 아닙니다(0번은 파일 자체). 아무것도 쓰지 않았습니다.',
  'redaction.error.known-many': '인수 {position}: 항목 수가 한도({at})를 넘습니다. 아무것도 쓰지 않았습니다.',
  'redaction.error.secret-short': '공개본의 비밀값은 {least}바이트 이상이어야 합니다. 아무것도 쓰지 않았습니다.',
  'redaction.error.not-compared':
    '기계가 그림에서 인식한 날짜와 이름이 {count, plural, other {#개}} 있습니다. 원본과 대조한 뒤(“holdfast intake”가 목록을 보여 줍니다) --compared를 붙여 다시 실행하십시오. 비식별 처리하지 않았습니다.',
  'redaction.error.leaks': '사건 기록이 아는 것이 글에 남아 있습니다: {count, plural, other {#곳}}. 내보내지 않습니다.',
  'redaction.error.flags-open': '정하지 않은 표시가 있습니다: {count, plural, other {#개}}. 내보내지 않습니다.',
  'redaction.error.unsigned': '두 번째 검토자가 서명하지 않았습니다. 내보내지 않습니다.',
  'redaction.error.same-reader': '두 번째 검토자가 첫 번째와 같습니다. 다른 사람이 서명해야 합니다.',
  'redaction.cli.counts': '뺀 곳: {spans}. 정하지 않아 글에 남은 곳: {flags}. 사람이 읽을 곳: {prompts}. 기록이 아는 것: {known}.',
  'redaction.gate.leak': '기록이 아는 것이 글에 남음: {line}행 {column}열.',
  'redaction.warning.nothing-known':
    '알고 있는 정보를 주지 않았습니다. 사건 기록에 있는 것은 짐작한 것보다 훨씬 확실히 찾으므로 함께 주십시오.',
  'redaction.warning.tagger-english-only':
    '로마자 글이 아니어서 학습된 탐지기가 읽지 못합니다. 아는 것, 문서의 정해진 꼴, 목록에 있는 이름만 찾습니다. 아는 것이 없을 때 한 사람으로 바로 이어지는 이름이나 번호가 러시아어 문서 8건 중 5건, 한국어 문서 8건 중 6건에 남았습니다. 모든 줄을 읽으십시오.',
  'redaction.warning.no-capitals': '한국어에는 대문자가 없어 규칙이 모르는 이름은 표시되지 않습니다. 모든 줄을 읽으십시오.',
  'redaction.warning.seems-all-known':
    '기록이 여기 있는 것을 모두 아는 것으로 보여, 그 밖에 이름처럼 보이는 것은 빼지 않고 표시만 했습니다.',
  'redaction.warning.not-published': '이것은 제안입니다. 미리 알려 준 정보가 없었던 측정에서는 글의 절반 이상에서 무언가를 놓쳤습니다.',
  'redaction.kind.person': '사람',
  'redaction.kind.code': '번호',
  'redaction.kind.place': '장소',
  'redaction.kind.organisation': '기관',
  'redaction.kind.trait': '직업, 병, 가족',
  'redaction.kind.date': '날짜',
  'redaction.kind.quantity': '수량',
  'redaction.kind.other': '그 밖의 사항',
  'redaction.decision.mask': '빼기',
  'redaction.decision.generalise': '넓혀 쓰기',
  'redaction.decision.flag': '정하지 않음',
  'redaction.decision.keep': '남기기',
  'redaction.prompt.profession': '직업',
  'redaction.prompt.injury': '부상이나 병',
  'redaction.prompt.family': '가족',
  'redaction.prompt.ethnicity': '출신이나 신앙',
  'redaction.prompt.route': '경로',
  'redaction.prompt.event': '하나뿐인 사건',
}
