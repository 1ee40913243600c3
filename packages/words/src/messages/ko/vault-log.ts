/** Entries that came from another device, and why they were not taken. */
export const vaultLog = {
  'log.refused': '기록이 거부되었습니다. 이 금고의 기록이 아니거나, 등록된 기기의 서명이 없거나, 손상되었습니다.',
  'log.known': '이 기록은 이미 로그에 있습니다.',
  'log.gap': '기기 {device}: 번호 {seq} 이전의 기록이 아직 도착하지 않았습니다.',
  'log.forked':
    '기기 {device}: 번호 {seq} 아래 서로 다른 기록이 두 개 있습니다. 기기가 복제되었거나 누군가 위조하고 있습니다. 이 기기의 기록은 더 이상 받지 않습니다.',
  'log.causes-missing': '기기 {device}의 기록 {seq}: 앞서 있어야 할 기록이 아직 도착하지 않았습니다.',
  'log.own-entry-ahead':
    '다른 곳에 이 기기의 더 나중 기록이 있습니다(번호 {seq}). 이것은 복원된 사본입니다. 읽을 수는 있으나, 쓰려면 새 기기로 계속해야 합니다.',
  'envelope.too-short': '기록이 중간에서 끊겼습니다.',
  'envelope.too-long': '기록의 끝 뒤에 남는 바이트가 있습니다.',
  'envelope.version': '다른 형식 버전의 기록입니다({version}).',
  'envelope.heads': '기록에 적힌 확인 목록이 어느 버전의 형식과도 맞지 않습니다.',
  'envelope.body-too-large': '기록이 16 MiB를 넘습니다.',
}
