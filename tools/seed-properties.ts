/** Every property starts from the same seed in every run (decision 0014); `HOLDFAST_SEED` gives another, and `npm run prove chance` looks with new ones. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env.HOLDFAST_SEED ?? 1933) })
