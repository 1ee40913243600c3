/** What the reader of legal texts says of a text: what it could not place, never what the text means. */
export const read = {
  'text-empty': '파일에 텍스트가 없습니다.',
  'text-binary': '텍스트 파일이 아닙니다(NUL 문자, 바이트 위치 {at}).',
  'text-encoding': '올바른 UTF-8 또는 UTF-16 파일이 아닙니다(바이트 위치 {at}). UTF-8로 저장한 뒤 다시 시도하십시오.',
  'read-language-unsure': '언어를 확실히 판별하지 못했습니다. 다음 언어로 읽었습니다: {lang}. 언어를 직접 선택하십시오.',
  'read-language-other':
    '지정한 언어(‘{lang}’)로 읽었으나 다른 언어(‘{guess}’)로 보입니다. 문구가 없다는 결과는 언어가 달라서일 수 있습니다.',
  'read-page-furniture': '쪽번호 또는 머리글로 판단한 행: {count, plural, other {#개}}. 본문에는 그대로 남아 있습니다.',
  'read-no-articles': '조문 표제를 찾지 못했습니다. 절과 문단 단위로 표시합니다.',
  'read-article-empty': '이 조에는 표제만 있고 본문이 없습니다.',
  'read-article-repeated': '제{num}조 표제가 두 번 이상 나옵니다.',
  'read-article-gap': '제{after}조 다음에 제{found}조 표제가 나옵니다. 누락된 조문이 있을 수 있습니다.',
  'read-number-gap': '번호 {after} 다음에 번호 {found} 항목이 나옵니다. 누락되었거나 번호가 잘못되었을 수 있습니다.',
  'read-component-unheaded': '표제 없이 조 번호가 다시 시작되어, 이후의 내용을 별도 부분으로 처리했습니다.',
  'read-lost-lines': '줄 중간에서 시작하는 조문: {count, plural, other {#개}}. 줄바꿈이 유실되었으므로 분할 결과를 확인하십시오.',
  'read-more-warnings': '표시하지 않은 경고: {count, plural, other {#건}}.',
}
