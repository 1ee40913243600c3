/** Entries that came from another device, and why they were not taken. */
export const vaultLog = {
  'log.refused':
    '기재가 거부되었습니다. 이 보관소의 것이 아니거나, 등록된 기기의 서명이 없거나, 손상되었습니다. 나머지는 바뀌지 않았습니다.',
  'log.known': '이 기재는 이미 기록장에 있습니다.',
  'log.gap': '기기 {device}: 번호 {seq} 이전의 기재가 아직 도착하지 않았습니다.',
  'log.forked':
    '기기 {device}: 번호 {seq} 아래 서로 다른 기재가 두 개 있습니다. 기기가 복제되었거나 누군가 위조하고 있습니다. 이 기기의 기재는 더 이상 받지 않습니다.',
  'log.causes-missing': '기기 {device}의 기재 {seq}번: 앞서 있어야 할 기재가 아직 도착하지 않았습니다.',
  'log.own-entry-ahead':
    '다른 곳에 이 기기의 더 나중 기재가 있습니다(번호 {seq}). 이것은 복원된 사본입니다. 읽을 수는 있으나, 쓰려면 새 기기로 이어 가야 합니다.',
  'envelope.too-short': '기재가 중간에서 끊겼습니다.',
  'envelope.too-long': '기재의 끝 뒤에 남는 바이트가 있습니다.',
  'envelope.version': '다른 형식 버전의 기재입니다({version}).',
  'envelope.heads': '기재에 적힌 확인 목록이 Holdfast의 어느 버전 형식과도 맞지 않습니다.',
  'envelope.body-too-large': '기재가 16 MiB를 넘습니다.',
}
