/**
 * What a person typed to show that one thing is meant and no other, as it is compared: however the keyboard put a syllable together, and whatever it made of a space.
 *
 * @returns in composed form (NFC), without spaces at the ends, each run of spaces one space
 */
export const asTyped = (text: string): string => text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ')
