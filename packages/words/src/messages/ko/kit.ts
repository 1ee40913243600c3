/** The ways in besides the passphrase: the printed kit, made and tried, and the shares of colleagues. */
export const kit = {
  'file.kit.title': '복구 용지: 지금 종이에 남기십시오',
  'file.kit.lead': '한 번만 보이며 어디에도 저장되지 않습니다. 인쇄하거나 옮겨 적어 이 컴퓨터와 다른 곳에 두십시오.',
  'file.kit.stock': '저희 없이',
  'file.kit.stock.how':
    '표준 age 프로그램으로: 첫 줄을 kit.txt로 저장하고 아래 숫자를 파일로 바꾼 뒤(xxd -r -p 또는 tr a-f A-F | basenc -d --base16) age -d -i kit.txt를 실행하십시오.',
  'file.kit.number': '복구 용지 번호 {id}',
  'file.kit.written': '종이에 옮겼습니다.',
  'file.kit.done': '계속',
  'file.settings.kit-try': '인쇄한 복구 용지 시험',
  'file.settings.kit-try.what':
    '용지로 아직 보관소가 열리는지는 급할 때가 아니라 지금 확인하십시오. 시험으로 열리거나 바뀌는 것은 없고, 시험한 날만 기록됩니다.',
  'file.settings.kit-try.number': '이 보관소를 여는 복구 용지의 번호는 {id}입니다.',
  'file.settings.kit-try.none': '이 보관소를 여는 복구 용지가 없습니다. 아래에서 만드십시오.',
  'file.settings.kit-try.never': '아직 아무도 시험하지 않았습니다.',
  'file.settings.kit-try.last': '마지막 시험: {when}.',
  'file.settings.kit-try.go': '시험하기',
  'file.settings.kit-try.fits': '이 용지로 보관소가 열립니다. 용지를 두던 곳에 다시 두십시오.',
  'file.settings.kit': '새 복구 용지',
  'file.settings.kit.what': '종이로 보관합니다. 전에 인쇄한 용지는 더 쓸 수 없습니다.',
  'file.settings.kit.make': '새로 만들기',
  'file.ways': '다른 방법으로 열기: 인쇄한 복구 용지, 동료가 가진 조각',
  'file.ways.kit': '복구 용지의 낱말 24개 또는 열쇠',
  'file.ways.kit.hint': '순서대로 띄어 쓰거나 AGE-SECRET-KEY로 시작하는 줄을 넣으십시오.',
  'file.ways.shares': '조각',
  'file.ways.shares.hint': '조각마다 문단을 나누고 사이에 빈 줄을 두십시오.',
}
