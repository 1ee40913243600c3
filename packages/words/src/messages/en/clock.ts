export const clock = {}
