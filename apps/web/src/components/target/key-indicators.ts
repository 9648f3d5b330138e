/** The figures that the leadership asks for first, in this order. */
export const KEY_INDICATORS = [
  'digital-economy-index',
  'digital-economy-grdp-share',
  'digital-economy-value-added',
  'grdp',
  'digital-tech-firms',
  'hardware-manufacturing-firms',
  'community-tech-teams',
  'community-tech-team-members',
  'community-tech-team-members-per-team',
] as const;
