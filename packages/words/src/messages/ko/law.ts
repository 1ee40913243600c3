export const law = {}
