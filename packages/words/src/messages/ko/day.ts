export const day = {
  'words.day':
    '{year}년 {month}월 {day}일 {weekday, select, 1 {월요일} 2 {화요일} 3 {수요일} 4 {목요일} 5 {금요일} 6 {토요일} other {일요일}}',
  'words.moment': '{day} {time}',
}
