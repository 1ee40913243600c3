import { describe, expect, test } from 'vitest'
import { joinParts, readLaw } from './index.ts'

const agreement = `Agreement between Arlandia and Borlandia on the transfer of persons

The Government of Arlandia and the Government of Borlandia,

Have agreed as follows:

Article 1
Definitions

For the purposes of this Agreement:
(a) "transfer" means the handing over of a person;
(b) "authority" means:
(i) in Arlandia, the Ministry of the Interior;
(ii) in Borlandia, the Border Service.

Article 2 – Time limits

1. The requested Party shall reply within thirty days.
2. The request shall contain:
a) the name;
b) the date of birth.
3. Silence is not consent.

Done at Arla on 1 March 2031.

Implementing Protocol

Article 1

Escorts shall carry identification.
`

describe('an agreement is split as a lawyer would cite it', () => {
  const doc = readLaw(agreement)
  test('articles, paragraphs and points have the ids of the Akoma Ntoso naming convention', () => {
    expect(doc.lang).toBe('en')
    expect(doc.articles.map((article) => [article.eId, article.heading])).toEqual([
      ['art_1', 'Definitions'],
      ['art_2', 'Time limits'],
    ])
    expect(doc.articles[1]?.paragraphs.map((para) => para.eId)).toEqual(['art_2__para_1', 'art_2__para_2', 'art_2__para_3'])
    expect(doc.articles[1]?.paragraphs[1]?.points.map((point) => point.eId)).toEqual(['art_2__para_2__point_a', 'art_2__para_2__point_b'])
  })

  test('a roman list under a lettered point is a list of its own', () => {
    expect(doc.articles[0]?.paragraphs[0]?.points[1]?.points.map((point) => point.eId)).toEqual([
      'art_1__para_1__point_b__point_i',
      'art_1__para_1__point_b__point_ii',
    ])
  })

  test('an implementing protocol after the signatures is a component whose articles start at 1 again', () => {
    expect(doc.components.map((one) => [one.eId, one.kind, one.articles.map((article) => article.eId)])).toEqual([
      ['comp_1', 'protocol', ['comp_1__art_1']],
    ])
  })

  test('no character is dropped', () => {
    expect(joinParts(doc)).toBe(agreement)
  })
})
