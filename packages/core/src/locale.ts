/** The three languages every screen, message, draft and public page exists in. */
export const locales = ['en', 'ru', 'ko'] as const
export type Locale = (typeof locales)[number]
export const isLocale = (value: string): value is Locale => (locales as readonly string[]).includes(value)

/** The same sentence in all three languages, as legal wording in `data/` carries it. */
export type Localized = Readonly<Record<Locale, string>>
