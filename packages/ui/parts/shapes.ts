/** Outlines that tell marks apart without their colour, drawn in a box of 12 by 12. */
export const shapePaths = {
  circle: 'M6 1a5 5 0 1 0 0 10A5 5 0 0 0 6 1z',
  triangle: 'M6 .8 11.6 11H.4z',
  square: 'M1.2 1.2h9.6v9.6H1.2z',
  diamond: 'M6 .4 11.6 6 6 11.6.4 6z',
} as const;

export type ShapeName = keyof typeof shapePaths;
