import type { Localized } from '@holdfast/core'

/** The 21 safeguards, in the order of the codebook. */
export const safeguardIds = [
  'non_refoulement',
  'access_to_asylum',
  'individual_assessment',
  'judicial_remedy',
  'suspensive_effect',
  'legal_counsel',
  'interpreter',
  'unhcr_access',
  'independent_monitoring',
  'transparency_publication',
  'notification_to_person',
  'detention_limits',
  'children_and_vulnerable',
  'family_unity',
  'data_protection_from_origin_state',
  'diplomatic_assurances',
  'escort_identification',
  'other_treaties_without_prejudice',
  'death_penalty_and_torture_bar',
  'review_or_suspension_clause',
  'dispute_settlement',
] as const
export type SafeguardId = (typeof safeguardIds)[number]

export interface SafeguardLabel {
  readonly id: SafeguardId
  readonly name: Localized
}
